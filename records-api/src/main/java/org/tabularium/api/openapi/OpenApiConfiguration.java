package org.tabularium.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beyond what its routes say themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** The name of the scheme by which keys are sent. */
    static final String KEY = "key";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Tabularium").version("1")
                        .description("An archive of sourced historical records. It asserts nothing itself: every"
                                + " statement has a claimant and at least one citation.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components().addSecuritySchemes(KEY,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                                .description("An API key, with the role that the route needs.")));
    }
}
