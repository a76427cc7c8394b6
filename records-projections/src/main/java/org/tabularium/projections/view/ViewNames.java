package org.tabularium.projections.view;

import java.util.List;

/** The names of the views, by which their positions are kept and by which people ask for them. */
public final class ViewNames {

    public static final String CASUALTIES = "casualties";
    public static final String HOSTAGES = "hostages";
    public static final String RESOLUTIONS = "resolutions";
    public static final String TIMELINE = "timeline";
    public static final String SOURCES = "sources";
    public static final String HISTORY = "history";

    /** All of them. */
    public static final List<String> ALL = List.of(CASUALTIES, HOSTAGES, RESOLUTIONS, TIMELINE, SOURCES, HISTORY);

    private ViewNames() {}
}
