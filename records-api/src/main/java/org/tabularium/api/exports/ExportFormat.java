package org.tabularium.api.exports;

import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.tabularium.api.reading.Parameters;

/** The formats in which the archive is taken away. */
public enum ExportFormat {
    /** Records as the import takes them, a line each. */
    JSONL("jsonl"),
    /** Claims, a column for each leaf. */
    CSV("csv"),
    /** Incidents with their dead, in the columns of the UCDP Georeferenced Event Dataset. */
    UCDP_GED("ged.csv"),
    /** Who recorded what, from what and when, as W3C PROV-O. */
    PROV("prov.jsonld"),
    /** Sources as a list of CSL-JSON items. */
    CSL("csl.json"),
    /** Sources as BibTeX entries. */
    BIBTEX("bib");

    private final String suffix;

    ExportFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The one that is asked for by {@code format}; lines of JSON where none is. */
    static ExportFormat of(HttpServletRequest request) {
        String asked = Parameters.text(request, "format");
        return asked == null
                ? JSONL
                : Arrays.stream(values()).filter(format -> format.word().equals(asked)).findFirst()
                        .orElseThrow(() -> Parameters.refused("format", "unknown-code",
                                "One of " + Arrays.stream(values()).map(ExportFormat::word).toList()
                                        + " is expected."));
    }

    /** The word by which it is asked for. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The end of a file's name. */
    String suffix() {
        return suffix;
    }
}
