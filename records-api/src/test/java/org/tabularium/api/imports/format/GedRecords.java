package org.tabularium.api.imports.format;

import java.util.List;

import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.incident.IncidentContent;

import static org.assertj.core.api.Assertions.assertThat;

/** The records that a row of the Georeferenced Event Dataset makes. */
final class GedRecords {

    private GedRecords() {}

    static IncidentContent incident(ImportRow row) {
        return contents(row, IncidentContent.class).getFirst();
    }

    static <T> List<T> contents(ImportRow row, Class<T> type) {
        assertThat(row.faults()).isEmpty();
        return row.records().stream().map(NewRecord::content).filter(type::isInstance).map(type::cast).toList();
    }

    static ClaimContent claim(ImportRow row, String id) {
        assertThat(row.faults()).isEmpty();
        return row.records().stream().filter(record -> record.stream().toString().equals("claim/" + id))
                .map(record -> (ClaimContent) record.content()).findFirst().orElseThrow();
    }

    static List<String> claims(ImportRow row) {
        return row.records().stream().filter(record -> record.content() instanceof ClaimContent)
                .map(record -> record.stream().id()).toList();
    }
}
