package org.tabularium.api.security;

import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tabularium.api.keys.Role;
import org.tabularium.api.settings.TabulariumSettings;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/** Who may do what, as one table: the first row that fits a request decides, and what no row names is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private static final String ARCHIVIST = Role.ARCHIVIST.name();
    private static final String AUDITOR = Role.AUDITOR.name();
    private static final String ADMIN = Role.ADMIN.name();

    @Bean
    SecurityFilterChain rules(HttpSecurity http, TabulariumSettings settings) throws Exception {
        return http.authorizeHttpRequests(requests -> rules(requests, settings.publicReading()))
                .oauth2ResourceServer(server -> server.opaqueToken(Customizer.withDefaults())
                        .authenticationEntryPoint(new KeyNeeded()).accessDeniedHandler(new RoleNeeded()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new KeyNeeded())
                                .accessDeniedHandler(new RoleNeeded()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // There are no cookies, so there is nothing that a foreign page could make a browser send along.
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // How long an answer may be kept is for each route to say.
                .headers(headers -> headers.cacheControl(cache -> cache.disable())).build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            boolean publicReading) {
        // What the container sends on, such as an error, has been let in before.
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD).permitAll();

        requests.requestMatchers("/api/admin/**").hasRole(ADMIN);
        requests.requestMatchers(reading("/api/imports/**")).hasAnyRole(ARCHIVIST, AUDITOR);
        requests.requestMatchers(POST, "/api/imports/**").hasRole(ARCHIVIST);
        requests.requestMatchers(reading("/api/audits/**")).hasRole(AUDITOR);
        requests.requestMatchers(POST, "/api/audits/**").hasRole(AUDITOR);
        requests.requestMatchers(reading("/api/log/entries")).hasRole(AUDITOR);
        for (String records : List.of("/api/incidents/**", "/api/sources/**", "/api/claims/**")) {
            requests.requestMatchers(POST, records).hasRole(ARCHIVIST);
            requests.requestMatchers(PUT, records).hasRole(ARCHIVIST);
        }

        requests.requestMatchers(reading("/actuator/health/**")).permitAll();
        requests.requestMatchers("/actuator/**").hasRole(ADMIN);
        requests.requestMatchers(reading("/problems/**")).permitAll();

        // All else that is read: views, records, the API's description, pages.
        var reads = requests.requestMatchers(reading("/**"));
        if (publicReading) {
            reads.permitAll();
        } else {
            reads.authenticated();
        }
        requests.anyRequest().denyAll();
    }

    private static RequestMatcher reading(String pattern) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(paths.matcher(GET, pattern), paths.matcher(HEAD, pattern));
    }
}
