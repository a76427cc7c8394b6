package org.tabularium.api.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Files of made-up rows in columns of UCDP's Georeferenced Event Dataset, always the same ones: of each, an incident is
 * made and five claims, which cite the data set and two reports; about five incidents share a report.
 */
final class MadeUpRows {

    static final int CLAIMS_OF_A_ROW = 5;
    static final int COUNTRIES = 50;

    private static final String COLUMNS = """
            id,year,active_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a,side_b,\
            number_of_sources,source_article,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,\
            country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,\
            deaths_unknown,low,best,high
            """;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 12_000;

    private MadeUpRows() {}

    static String incident(long row) {
        return "ucdp-" + row;
    }

    static String country(long number) {
        return "Arcadia " + number;
    }

    /** Writes the rows from one number up to another, not with it. */
    static Path write(Path file, long from, long to) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(COLUMNS);
            for (long row = from; row < to; row++) {
                out.write(line(row, new Random(row)));
            }
        }
        return file;
    }

    private static String line(long row, Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int country = random.nextInt(COUNTRIES);
        int a = random.nextInt(5);
        int b = random.nextInt(9);
        int civilians = random.nextInt(20);
        int best = a + b + civilians;
        return """
                %d,%d,1,%d,%d,Arcadia %d: Government,%d,Government of Arcadia %d - Front of %d,\
                Government of Arcadia %d,Front of %d,2,"%s;%s",police,%d,Harbour town %d,Coast %d,Bay %d,%d.10,-5.%d,\
                Arcadia %d,%d,Europe,1,1,%s,%s,%d,%d,%d,0,%d,%d,%d
                """.formatted(row, day.getYear(), 1 + random.nextInt(3), 11 + country, country, 22 + country, country,
                country, country, country, article(row / 5), article(1 + row / 5), 1 + random.nextInt(7),
                random.nextInt(2_000), random.nextInt(20), random.nextInt(200), random.nextInt(80), random.nextInt(100),
                country, 9 + country, day, day, a, b, civilians, best - random.nextInt(best + 1), best,
                best + random.nextInt(10));
    }

    private static String article(long number) {
        return "\"\"Gazette %d,%s,Report number %d, of shots in the harbour and a fire\"\"".formatted(number % 40,
                FIRST_DAY.plusDays(number % DAYS), number);
    }
}
