package org.tabularium.api.openapi;

import java.util.List;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabularium.api.writing.Change;
import org.tabularium.api.writing.Creation;
import org.tabularium.api.writing.JsonBody;

/** What the description of the API says beyond what its routes say themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Creation.class, Change.class, JsonBody.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Tabularium").version("1")
                        .description("An archive of sourced historical records. It asserts nothing itself: every"
                                + " statement has a claimant and at least one citation.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                // Relative, so that the page to try it works whatever name the service is reached by.
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(RouteDefaults.KEY,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                                .description("An API key, with the role that the route needs.")));
    }

    @Bean
    OperationCustomizer writeOperations() {
        return new WriteOperations();
    }

    @Bean
    ReadOperations readOperations() {
        return new ReadOperations();
    }

    @Bean
    OpenApiCustomizer routeDefaults() {
        return new RouteDefaults();
    }

    @Bean
    ModelConverter statementShapes() {
        return new StatementShapes();
    }

    @Bean
    ModelConverter archiveSchemas() {
        return new ArchiveSchemas();
    }
}
