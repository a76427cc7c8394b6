package org.tabularium.api.writing;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tabularium.api.settings.TabulariumSettings;

/** Tells Spring how the arguments of write routes are read. */
@Configuration(proxyBeanMethods = false)
class WritingConfiguration implements WebMvcConfigurer {

    private final TabulariumSettings settings;

    WritingConfiguration(TabulariumSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WriteArguments(Math.toIntExact(settings.maxBody().toBytes())));
    }
}
