package org.tabularium.core.source;

import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;

/** Sources to test with. */
public final class Sources {

    private Sources() {}

    /** Every member is there. */
    public static Document full() {
        return Document.of("""
                {"csl":{"type":"webpage","title":"Response to Armenian Government Letter","volume":3,
                        "author":[{"family":"Whitman","given":"Lois"}],"issued":{"date-parts":[[1997,3,24]]},
                        "custom":{"pages":12.50,"seen":true,"nothing":null},
                        "URL":"https://www.hrw.org/news/1997/03/23/response"},
                 "derivedFrom":"hrw-texts-1993","accessed":"2026-02-25",
                 "capture":{"sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                            "mediaType":"text/html; charset=utf-8","bytes":48213},
                 "note":"A reproduction."}""");
    }

    /** Only what must be there. */
    public static Document least() {
        return Document.of("""
                {"csl":{"type":"report"}}""");
    }

    static SourceContent content() {
        return Reading.read(full().without("/derivedFrom"), SourceContent::read);
    }

    static SourceContent derivedFrom(String source) {
        return Reading.read(full().withText("/derivedFrom", source), SourceContent::read);
    }
}
