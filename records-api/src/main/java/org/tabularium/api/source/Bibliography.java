package org.tabularium.api.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.http.MediaType;
import org.tabularium.api.reading.Streamed;
import org.tabularium.core.json.Json;
import org.tabularium.projections.asof.RecordState;

/** Sources as reference managers read them; those are left out of which nothing is known any more. */
public final class Bibliography {

    static final MediaType BIBTEX = MediaType.parseMediaType("application/x-bibtex;charset=UTF-8");

    private final OutputStream out;
    private String before;

    private Bibliography(OutputStream out, String before) {
        this.out = out;
        this.before = before;
    }

    /** Hands over sources. */
    @FunctionalInterface
    public interface Works {

        void forEach(Consumer<RecordState> consumer);
    }

    /** An array of CSL-JSON items, a line each. */
    public static Streamed csl(Works works) {
        return new Streamed(CslJson.MEDIA_TYPE, out -> {
            Bibliography items = new Bibliography(out, "[\n");
            items.addAll(works, source -> Json.text(CslJson.of(source)), ",\n");
            items.write(items.before.equals("[\n") ? "[]\n" : "\n]\n");
        });
    }

    /** Entries of BibTeX. */
    public static Streamed bibtex(Works works) {
        return new Streamed(BIBTEX, out -> new Bibliography(out, "").addAll(works, Bibtex::of, "\n"));
    }

    private void addAll(Works works, Function<RecordState, String> form, String between) {
        works.forEach(source -> {
            if (source.content() != null) {
                write(before);
                write(form.apply(source));
                before = between;
            }
        });
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
