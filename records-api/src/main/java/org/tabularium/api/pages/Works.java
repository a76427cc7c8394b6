package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.JsonNode;

/** The sources that one page cites, each looked up once. */
final class Works {

    private final Histories histories;
    private final Frame frame;
    private final long position;
    private final Map<String, Optional<RecordState>> found = new HashMap<>();

    Works(Histories histories, Frame frame, long position) {
        this.histories = histories;
        this.frame = frame;
        this.position = position;
    }

    /**
     * A citation for readers.
     *
     * @param source    the title, with a link to the source's page
     * @param locator   the place in the source
     * @param classes   what kind of evidence it is, in words
     * @param retracted whether the source has been retracted
     */
    record Cited(Shown source, @Nullable String locator, String classes, boolean retracted) {}

    List<Cited> cited(List<Citation> citations) {
        return citations.stream().map(this::cited).toList();
    }

    private Cited cited(Citation citation) {
        Optional<RecordState> source = found.computeIfAbsent(citation.source(),
                id -> histories.current(StreamId.source(id), position));
        String title = source.map(Works::title).orElse(citation.source());
        List<String> classes = Stream.of(label("form", citation.form()), label("information", citation.information()),
                label("evidence", citation.evidence())).flatMap(Optional::stream).toList();
        return new Cited(Shown.page(title, frame.page("/sources/" + citation.source())), citation.locator(),
                String.join(", ", classes),
                source.filter(state -> state.status() == RecordStatus.RETRACTED).isPresent());
    }

    private static Optional<String> label(String member, @Nullable Enum<?> code) {
        return Optional.ofNullable(code).map(one -> Labels.of(member, one));
    }

    /** The title of the work, else the source's id. */
    static String title(RecordState source) {
        JsonNode content = source.content();
        String title = content == null ? "" : content.path("csl").path("title").asString("");
        return title.isBlank() ? source.id() : title;
    }
}
