package org.tabularium.core.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tabularium.core.stream.StreamId;

/** The records that a claim refers to, each by the pointer of the member that names it. */
final class ClaimReferences {

    private ClaimReferences() {}

    static Map<String, StreamId> of(ClaimContent claim, String pointer) {
        Map<String, StreamId> references = new LinkedHashMap<>();
        references.put(pointer + "/incident", StreamId.incident(claim.incident()));
        references.putAll(of(claim.citations(), pointer + "/citations"));
        for (int i = 0; i < claim.relations().size(); i++) {
            references.put(pointer + "/relations/" + i + "/claim",
                    StreamId.claim(claim.relations().get(i).claim()));
        }
        return references;
    }

    static Map<String, StreamId> of(List<Citation> citations, String pointer) {
        Map<String, StreamId> references = new LinkedHashMap<>();
        for (int i = 0; i < citations.size(); i++) {
            references.put(pointer + "/" + i + "/source", StreamId.source(citations.get(i).source()));
        }
        return references;
    }
}
