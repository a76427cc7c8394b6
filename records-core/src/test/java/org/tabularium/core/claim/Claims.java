package org.tabularium.core.claim;

import java.util.List;

import org.tabularium.core.input.Document;
import org.tabularium.core.input.Reading;

/** Claims to test with. */
public final class Claims {

    private Claims() {}

    /** A figure with every member. */
    public static Document figure() {
        return Document.of("""
                {"incident":"khojaly-1992",
                 "claimant":{"name":"Parliamentary commission","kind":"LEGISLATURE","via":["News.Az","An agency"]},
                 "claimed":"1992-06~","occurred":"1992-02-25/1992-02-26",
                 "citations":[{"source":"news-az-2026","locator":"paragraph 5","form":"DERIVATIVE",
                               "information":"SECONDARY","evidence":"DIRECT"},
                              {"source":"hrw-response-1997"}],
                 "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"CAUSE_OF_DEATH","measureText":"gunshot",
                              "group":"OTHER","groupText":"male",
                              "value":{"state":"KNOWN","low":"12.5","best":151,"high":"9007199254740992",
                                       "qualifier":"ABOUT"},
                              "unit":"OTHER","unitText":"examinations"},
                 "relations":[{"type":"PART_OF","claim":"na-015"},{"type":"CONTESTS","claim":"na-016"}],
                 "note":"Counted by the commission."}""");
    }

    /** A figure with only what must be there. */
    public static Document leastFigure() {
        return Document.of("""
                {"incident":"khojaly-1992","claimant":{"name":"News.Az","kind":"MEDIA"},
                 "citations":[{"source":"news-az-2026"}],
                 "statement":{"type":"FIGURE","facet":"CASUALTY","measure":"KILLED","group":"ALL",
                              "value":{"state":"KNOWN","best":613},"unit":"PERSONS"}}""");
    }

    /** A resolution with every member. */
    public static Document resolution() {
        return Document.of("""
                {"incident":"khojaly-1992",
                 "claimant":{"name":"Senate of the example","kind":"LEGISLATURE","via":[]},
                 "citations":[{"source":"news-az-2026"}],
                 "statement":{"type":"RESOLUTION","body":"Senate","bodyLevel":"NATIONAL","jurisdiction":"Example",
                              "instrument":"RESOLUTION","number":"S. 12/1","title":"On the incident",
                              "adopted":"2012-02-01","status":"ADOPTED","wording":["MASSACRE","OTHER"],
                              "wordingText":"“grave loss”","stance":"CONDEMNS"}}""");
    }

    /** An assertion. */
    public static Document assertion() {
        return Document.of("""
                {"incident":"khojaly-1992","claimant":{"name":"Ministry","kind":"STATE"},
                 "citations":[{"source":"news-az-2026"}],
                 "statement":{"type":"ASSERTION","facet":"POSITION","predicate":"CONTESTS","object":"The number."}}""");
    }

    static ClaimContent content() {
        return read(figure());
    }

    static ClaimContent corrected() {
        return read(figure().with("/statement/value/best", "152"));
    }

    static ClaimContent relatedTo(String claim) {
        return read(figure().withText("/relations/1/claim", claim));
    }

    static List<Citation> basis() {
        return List.of(new Citation("basis-source", "page 2", null, null, null));
    }

    static ClaimContent read(Document document) {
        return Reading.read(document, ClaimContent::read);
    }
}
