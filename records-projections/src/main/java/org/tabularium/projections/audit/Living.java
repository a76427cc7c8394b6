package org.tabularium.projections.audit;

import java.util.List;

import org.tabularium.projections.build.Build;
import org.tabularium.projections.view.View;
import org.tabularium.projections.view.ViewTable;

/** A view with the build of it that readers are shown, as a snapshot has it. */
record Living(View view, Build build) {

    String name() {
        return view.name();
    }

    long position() {
        return build.position();
    }

    List<ViewTable> tables() {
        return view.tables();
    }
}
