package org.tabularium.projections;

import java.util.List;
import java.util.function.Consumer;

import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.view.Change;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewTable;

/** A view of which somebody is told each page after it has been taken in, within the same transaction. */
public record WatchedView(View view, Consumer<List<Change>> watcher) implements View {

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public void apply(int build, List<Change> page) {
        view.apply(build, page);
        watcher.accept(page);
    }

    @Override
    public void forget(int build, StreamId stream) {
        view.forget(build, stream);
    }

    @Override
    public List<ViewTable> tables() {
        return view.tables();
    }
}
