package org.tabularium.api.views;

import org.tabularium.core.stream.Refusal;
import org.tabularium.projections.view.ViewNames;

/** There is no view with this name. */
final class NoSuchView extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchView(String view) {
        super("no-such-record",
                "There is no view “" + view + "”; the views are " + String.join(", ", ViewNames.ALL) + ".");
    }
}
