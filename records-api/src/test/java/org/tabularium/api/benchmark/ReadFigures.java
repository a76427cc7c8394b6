package org.tabularium.api.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.springframework.jdbc.core.JdbcTemplate;
import org.tabularium.api.testing.Answer;
import org.tabularium.api.testing.Caller;

/** How long one reader waits for an answer over HTTP, and for the same rows by an index: medians. */
final class ReadFigures {

    private static final String OF_INCIDENT = """
            select * from casualty_figure where incident = ? and facet = 'CASUALTY'""";
    private static final String NOW = OF_INCIDENT + " and block = -1";
    private static final String AS_OF = OF_INCIDENT + " and valid_from <= ? and valid_to > ?";

    private final Stage stage;
    private final long rows;
    private final Consumer<Measured> figures;
    private final Random random = new Random(1992);

    ReadFigures(Stage stage, long rows, Consumer<Measured> figures) {
        this.stage = stage;
        this.rows = rows;
        this.figures = figures;
    }

    /** What is asked for, and the values for the statement that reads the same rows. */
    private record Question(String path, List<Object> values) {

        private static Question of(String path, Object... values) {
            return new Question(path, List.of(values));
        }
    }

    void measure() {
        long newest = stage.newest();
        Caller caller = stage.caller();
        figures.accept(Measured.alone("nothing but HTTP: the key that the log is signed with", "ms",
                Load.of(1, number -> answered(caller, "/api/log/key")).millis(0.5)));
        casualties("casualties of an incident", this::incident, newest / 2);
        read("history of a claim", () -> {
            String claim = incident() + "-all";
            return Question.of("/api/claims/" + claim + "/history", "claim/" + claim);
        }, "select * from history_revision where stream = ? order by valid_from");
        read("timeline of an incident", () -> {
            String incident = incident();
            return Question.of("/api/incidents/" + incident + "/timeline", incident);
        }, """
                select * from timeline_claim where incident = ? and valid_to = 9223372036854775807
                order by earliest, latest, id limit 100""");
        read("claims, by incident and group", () -> {
            String incident = incident();
            return Question.of("/api/claims?group=CIVILIANS&incident=" + incident, incident);
        }, """
                select * from timeline_claim where incident = ? and figure_group = 'CIVILIANS'
                    and valid_to = 9223372036854775807 order by id limit 100""");
        read("claims, by measure and group, 100 of many",
                () -> Question.of("/api/claims?measure=KILLED&group=CIVILIANS&limit=100"), """
                        select * from timeline_claim where measure = 'KILLED' and figure_group = 'CIVILIANS'
                            and valid_to = 9223372036854775807 order by id limit 100""");
        read("incidents of a country, 100 of many", () -> {
            String country = MadeUpRows.country(random.nextInt(MadeUpRows.COUNTRIES)).toLowerCase(Locale.ROOT);
            return Question.of("/api/incidents?limit=100&country=" + country.replace(" ", "%20"), country);
        }, """
                select * from timeline_incident where country = ? and valid_to = 9223372036854775807
                order by earliest, latest, id limit 100""");
        read("inclusion proof", () -> {
            long position = random.nextLong(newest);
            return Question.of("/api/log/proof/inclusion?treeSize=" + newest + "&position=" + position, position);
        }, "select leaf_hash from log_entry where position = ?");
    }

    /** Casualties now, and as of positions from the first one on. */
    void casualties(String what, Supplier<String> incidents, long first) {
        long newest = stage.newest();
        read(what, () -> {
            String incident = incidents.get();
            return Question.of(path(incident), incident);
        }, NOW);
        read(what + ", as of a position", () -> {
            String incident = incidents.get();
            long position = random.nextLong(first, newest);
            return Question.of(path(incident) + "?asOf=" + position, incident, position, position);
        }, AS_OF);
    }

    private static String path(String incident) {
        return "/api/incidents/" + incident + "/casualties";
    }

    /** One of the first quarter, whose claims are there at each position of the second half. */
    private String incident() {
        return MadeUpRows.incident(random.nextLong(rows / 4));
    }

    private void read(String what, Supplier<Question> questions, String sql) {
        Caller caller = stage.caller();
        JdbcTemplate jdbc = new JdbcTemplate(stage.database());
        Load http = Load.of(1, number -> answered(caller, questions.get().path()));
        Load raw = Load.of(1, number -> {
            if (jdbc.queryForList(sql, questions.get().values().toArray()).isEmpty()) {
                throw new IllegalStateException("Nothing was read by " + sql);
            }
        });
        figures.accept(Measured.millis(what, http.millis(0.5), raw.millis(0.5)));
    }

    /** As many readers as are busy at once while another file is being imported. */
    void whileImporting(int readers, LongFunction<String> incidents, BooleanSupplier goesOn) {
        Caller caller = stage.caller();
        Load load = Load.during(readers, goesOn, number -> answered(caller, path(incidents.apply(number))));
        String what = "casualties of an incident, " + readers + " readers during an import, ";
        figures.accept(Measured.alone(what + "p50", "ms", load.millis(0.5)));
        figures.accept(Measured.alone(what + "p99", "ms", load.millis(0.99)));
        figures.accept(Measured.alone(what + "all together", "answers/s", load.perSecond()));
    }

    private static void answered(Caller caller, String path) {
        Answer answer = caller.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
        }
    }
}
