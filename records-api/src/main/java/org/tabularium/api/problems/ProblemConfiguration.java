package org.tabularium.api.problems;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Puts our problems in the place of Tomcat's pages, and of the firewall's bare statuses. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    /** Last of all, because the valve that was added last is the first to report. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(ProblemConfiguration::addValve);
    }

    private static void addValve(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new ProblemValve());
        }
    }

    @Bean
    RequestRejectedHandler rejectedByTheFirewall() {
        return (request, response, rejected) -> Problems.answer(request, response, ProblemType.MALFORMED_REQUEST);
    }
}
