package org.tabularium.projections;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.page.Page;

/** Walks over all pages of a list. */
public interface Walk {

    Page<RecordState> after(@Nullable String cursor);

    /** All items, page after page; a page is never empty unless the list is. */
    static List<RecordState> all(Walk pages) {
        List<RecordState> items = new ArrayList<>();
        Page<RecordState> page = pages.after(null);
        items.addAll(page.items());
        while (page.next() != null) {
            page = pages.after(page.next());
            if (page.items().isEmpty()) {
                throw new AssertionError("A next page was announced, and is empty");
            }
            items.addAll(page.items());
        }
        return items;
    }

    static List<String> ids(Walk pages) {
        return all(pages).stream().map(RecordState::id).toList();
    }
}
