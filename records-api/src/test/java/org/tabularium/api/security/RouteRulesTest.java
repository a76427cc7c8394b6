package org.tabularium.api.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tabularium.api.testing.Caller;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

class RouteRulesTest extends RunningService {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD,
            RequestMethod.OPTIONS, RequestMethod.TRACE);

    @Autowired
    private Map<String, RequestMappingHandlerMapping> mappings;

    private record Route(String method, String path) {
        int statusFor(Caller caller) {
            return caller.send(method, path, null).status();
        }
    }

    @Test
    void noRouteChangesAnythingWithoutAKeyOrForAReader() {
        List<Route> routes = mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> changing(info).stream()).toList();

        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(routes).allSatisfy(route -> assertThat(route.statusFor(anyone())).isEqualTo(401));
        assertThat(routes).allSatisfy(route -> assertThat(route.statusFor(reader())).isEqualTo(403));
    }

    private static List<Route> changing(RequestMappingInfo info) {
        Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.values()) : declared;
        List<Route> routes = new ArrayList<>();
        for (String pattern : info.getPatternValues()) {
            methods.stream().filter(method -> !READING.contains(method)).forEach(method -> routes
                    .add(new Route(method.name(), pattern.replaceAll("\\{[^}]*}", "some").replace("*", "some"))));
        }
        return routes;
    }

    @ParameterizedTest
    @CsvSource({
            "GET,    /api/admin/keys,                  ADMIN",
            "POST,   /api/admin/keys,                  ADMIN",
            "DELETE, /api/admin/keys/k-00000000,       ADMIN",
            "POST,   /api/admin/erasures,              ADMIN",
            "GET,    /api/admin/views,                 ADMIN",
            "POST,   /api/admin/views/history/rebuild, ADMIN",
            "GET,    /actuator/prometheus,             ADMIN",
            "GET,    /actuator/info,                   ADMIN",
            "GET,    /actuator,                        ADMIN",
            "GET,    /api/imports/7,                   ARCHIVIST AUDITOR",
            "GET,    /api/imports/7/errors.csv,        ARCHIVIST AUDITOR",
            "POST,   /api/imports,                     ARCHIVIST",
            "POST,   /api/imports/7/reversal,          ARCHIVIST",
            "POST,   /api/incidents,                   ARCHIVIST",
            "PUT,    /api/incidents/a,                 ARCHIVIST",
            "POST,   /api/sources,                     ARCHIVIST",
            "PUT,    /api/sources/a,                   ARCHIVIST",
            "POST,   /api/sources/a/retraction,        ARCHIVIST",
            "POST,   /api/claims,                      ARCHIVIST",
            "POST,   /api/claims/a/corrections,        ARCHIVIST",
            "POST,   /api/claims/a/withdrawal,         ARCHIVIST",
            "POST,   /api/claims/a/reinstatement,      ARCHIVIST",
            "GET,    /api/log/entries,                 AUDITOR",
            "POST,   /api/audits,                      AUDITOR",
            "GET,    /api/audits/1,                    AUDITOR",
            "DELETE, /api/claims/a,                    ''",
            "PATCH,  /api/claims/a,                    ''",
            "POST,   /api/log/entries,                 ''",
            "POST,   /,                                ''",
            "POST,   /error,                           ''" })
    void whatIsNotOpenIsOpenToItsRolesAlone(String method, String path, String roles) {
        Route route = new Route(method, path);
        assertThat(route.statusFor(anyone())).isEqualTo(401);
        for (String role : List.of("READER", "ARCHIVIST", "AUDITOR", "ADMIN")) {
            if (List.of(roles.split(" ")).contains(role)) {
                assertThat(route.statusFor(holderOf(role))).as(role).isNotIn(401, 403);
            } else {
                assertThat(route.statusFor(holderOf(role))).as(role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "/api/nothing", "/api/incidents/none", "/api/claims/none/history", "/api/log/checkpoint",
            "/api/log/proof/inclusion", "/actuator/health", "/actuator/health/liveness", "/v3/api-docs",
            "/swagger-ui.html", "/problems", "/none", "/api/log/key" })
    void whatIsReadIsOpenToAnyone(String path) {
        assertThat(new Route("GET", path).statusFor(anyone())).isNotIn(401, 403);
        assertThat(new Route("HEAD", path).statusFor(anyone())).isNotIn(401, 403);
    }

    @Test
    void anUnknownKeyIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(anyone().withKey("tab_unknown").get("/problems").status()).isEqualTo(401);
    }

    @Test
    void nobodyGetsASession() {
        assertThat(founder().get("/api/admin/keys").header("Set-Cookie")).isEmpty();
        assertThat(anyone().get("/login").status()).isEqualTo(404);
    }
}
