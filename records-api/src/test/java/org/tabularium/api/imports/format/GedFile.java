package org.tabularium.api.imports.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made-up rows in the columns of versions of the Georeferenced Event Dataset. */
final class GedFile {

    static final List<String> OF_38 = columns("""
            id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id
            side_a side_b_new_id side_b number_of_sources source_article source_office source_date source_headline
            source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude country
            region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best
            high low""");

    static final List<String> OF_41 = columns("""
            id year active_year type_of_violence conflict_new_id conflict_name dyad_new_id dyad_name side_a_new_id
            side_a side_b_new_id gwnob side_b number_of_sources source_article source_office source_date
            source_headline source_original where_prec where_coordinates adm_1 adm_2 latitude longitude geom_wkt
            priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b
            deaths_civilians deaths_unknown low best high""");

    static final List<String> OF_49 = columns("""
            id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
            dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
            number_of_sources source_article source_office source_date source_headline source_original where_prec
            where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id
            region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best
            high low gwnoa gwnob""");

    static final List<String> OF_LEAST = columns("id year country low best high");

    private static final Map<String, String> CELLS = cells();

    private GedFile() {}

    private static List<String> columns(String names) {
        return List.of(names.split("\\s+"));
    }

    private static Map<String, String> cells() {
        String cells = """
                id=7|relid=ARC-1900-1|year=1900|active_year=1|code_status=Clear|type_of_violence=1|conflict_dset_id=1
                |conflict_new_id=11|conflict_name=Arcadia: Government|dyad_dset_id=2|dyad_new_id=22
                |dyad_name=Government of Arcadia - Rebels|side_a_dset_id=3|side_a_new_id=33
                |side_a=Government of Arcadia|side_b_dset_id=4|side_b_new_id=44|side_b=Rebels|number_of_sources=2
                |source_article="The Gazette,1900-05-02,Shots, and a fire";"Herald,1900-05-03,Fire"
                |source_office=The Gazette;Herald|source_date=1900-05-02;1900-05-03|source_headline=Shots, and a fire;Fire
                |source_original=police|where_prec=2|where_coordinates=Harbour town|where_description=the old quay
                |adm_1=Coast|adm_2=Bay|latitude=40.10|longitude=-5.5|geom_wkt=POINT (-5.5 40.10)|priogrid_gid=123
                |country=Arcadia|country_id=9|region=Europe|event_clarity=1|date_prec=1|date_start=1900-05-01
                |date_end=1900-05-01|deaths_a=1|deaths_b=0|deaths_civilians=2|deaths_unknown=0|low=2|best=3|high=5
                |gwnoa=100|gwnob=""";
        return Arrays.stream(cells.split("\\n?\\|")).map(cell -> cell.split("=", 2))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
    }

    /** A row in these columns, in which some cells are not as usual: {@code low}, {@code 9}, {@code high}, … */
    static ImportRow row(List<String> columns, String... others) throws IOException {
        List<ImportRow> rows = Reading.ged(String.join(",", columns) + "\n" + line(columns, others) + "\n");
        return rows.getFirst();
    }

    static String line(List<String> columns, String... others) {
        Map<String, String> cells = new LinkedHashMap<>(CELLS);
        for (int i = 0; i < others.length; i += 2) {
            cells.put(others[i], others[i + 1]);
        }
        return columns.stream().map(column -> quoted(cells.getOrDefault(column, ""))).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return Stream.of(",", "\"", "\n", "\r").anyMatch(cell::contains)
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
