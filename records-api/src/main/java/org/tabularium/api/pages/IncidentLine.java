package org.tabularium.api.pages;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.Place;
import org.tabularium.core.json.Json;
import org.tabularium.projections.asof.RecordState;

/**
 * What is said of an incident.
 *
 * @param name      its name, or its id where that has been erased, with a link to its page
 * @param occurred  when it happened, in words
 * @param edtf      the same as it is written
 * @param place     where, from the place outward
 * @param degrees   the place in degrees, as written
 * @param note      the archivist's remark
 */
record IncidentLine(Shown name, @Nullable String occurred, @Nullable String edtf, @Nullable String place,
        @Nullable String degrees, @Nullable String note) {

    static IncidentLine of(RecordState incident, Frame frame) {
        String href = frame.page("/incidents/" + incident.id());
        if (incident.content() == null) {
            return new IncidentLine(Shown.page(incident.id(), href), null, null, null, null, null);
        }
        IncidentContent content = Json.read(incident.content().toString(), IncidentContent.class);
        return new IncidentLine(Shown.page(content.name(), href), ReadableDate.of(content.occurred()),
                content.occurred().text(), place(content.place()), degrees(content.place()), content.note());
    }

    private static String place(Place place) {
        return Stream.of(place.name(), place.adm2(), place.adm1(), place.country()).filter(Objects::nonNull)
                .distinct().collect(Collectors.joining(", "));
    }

    private static @Nullable String degrees(Place place) {
        return place.lat() == null || place.lon() == null ? null : place.lat() + ", " + place.lon();
    }
}
