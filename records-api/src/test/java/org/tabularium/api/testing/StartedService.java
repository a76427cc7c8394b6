package org.tabularium.api.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tabularium.api.Tabularium;

/** The service as a test starts and stops it by hand. */
public final class StartedService implements AutoCloseable {

    private static final int MOST_REVISIONS = 8;

    private final ConfigurableApplicationContext context;
    private final String key;

    private StartedService(ConfigurableApplicationContext context, String key) {
        this.context = context;
        this.key = key;
    }

    public static StartedService in(Path folder, String... settings) throws IOException {
        return at(Clock.systemUTC(), folder, settings);
    }

    /** By a clock of the test's. */
    public static StartedService at(Clock clock, Path folder, String... settings) throws IOException {
        String[] all = Stream.concat(Stream.of("--server.port=0", "--tabularium.sample=false",
                "--tabularium.data-folder=" + folder), Stream.of(settings)).toArray(String[]::new);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Tabularium.class)
                .initializers((GenericApplicationContext starting) -> starting.registerBean("testClock", Clock.class,
                        () -> clock, definition -> definition.setPrimary(true)))
                .run(all);
        return new StartedService(context, Files.readString(folder.resolve("admin-key")).strip());
    }

    /** Holds all roles. */
    public Caller founder() {
        return Caller.of(port()).withKey(key);
    }

    public int port() {
        return Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    public JdbcClient database() {
        return JdbcClient.create(part(DataSource.class));
    }

    /** What the service consists of. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything that can be read of these records, at so many positions from the first on and at the newest. */
    public List<String> addresses(List<String> incidents, List<String> sources, List<String> claims, long positions) {
        List<String> addresses = new ArrayList<>();
        for (String pattern : readRoutes()) {
            for (String path : paths(pattern, ids(pattern, incidents, sources, claims))) {
                String named = path + "?" + needed(path);
                addresses.add(named + "limit=1000");
                IntStream.range(0, (int) positions).forEach(position -> addresses.add(named + "asOf=" + position));
            }
        }
        return addresses;
    }

    /** What some routes don't answer without. */
    private static String needed(String path) {
        return path.contains("/figures") ? "facet=CASUALTY&" : path.contains("/export") ? "format=jsonl&" : "";
    }

    private Set<String> readRoutes() {
        Set<String> routes = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .stream().filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(route -> routes.addAll(route.getPatternValues()));
        routes.removeIf(route -> !route.startsWith("/api/"));
        return routes;
    }

    private static List<String> ids(String pattern, List<String> incidents, List<String> sources,
            List<String> claims) {
        return pattern.startsWith("/api/incidents/")
                ? incidents
                : pattern.startsWith("/api/sources/") ? sources : claims;
    }

    private static List<String> paths(String pattern, List<String> ids) {
        if (!pattern.contains("{")) {
            return List.of(pattern);
        }
        return ids.stream().map(id -> pattern.replace("{id}", id)).flatMap(path -> path.contains("{")
                ? IntStream.rangeClosed(1, MOST_REVISIONS).mapToObj(
                        number -> path.replaceAll("\\{[^}]*}", Integer.toString(number)))
                : Stream.of(path)).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
