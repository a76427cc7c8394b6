package org.tabularium.api.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tabularium.api.settings.TabulariumSettings;

/**
 * The headers by which an answer says where it stands and how long it may be kept. They are those of RFC 7089 §4.1.2:
 * what is read is its own TimeGate, and each of its mementos has an address of its own.
 */
@Component
class ReadHeaders {

    static final String NOT_WITHOUT_ASKING = "no-cache";
    private static final String FOR_EVER = "max-age=31536000, immutable";

    private final TabulariumSettings settings;

    ReadHeaders(TabulariumSettings settings) {
        this.settings = settings;
    }

    HttpHeaders of(HttpServletRequest request, ReadPoint point) {
        return of(request, point, List.of());
    }

    /**
     * The headers of an answer.
     *
     * @param links what {@code Link} leads to besides, each as RFC 8288 writes it
     */
    HttpHeaders of(HttpServletRequest request, ReadPoint point, List<String> links) {
        Address address = Address.of(request);
        HttpHeaders headers = new HttpHeaders();
        Long position = point.asOf().position();
        String recordedAt = point.asOf().recordedAt();
        if (position != null && recordedAt != null) {
            headers.set("Tabularium-Position", position.toString());
            headers.set("Memento-Datetime", HttpDates.text(Instant.parse(recordedAt)));
            if (!position.toString().equals(request.getParameter("asOf"))) {
                headers.set(HttpHeaders.CONTENT_LOCATION, address.memento(position));
            }
        }
        headers.setCacheControl(point.fixed()
                ? (settings.publicReading() ? "public, " : "private, ") + FOR_EVER
                : NOT_WITHOUT_ASKING);
        headers.setVary(vary(point));
        List<String> all = new ArrayList<>(links);
        all.addFirst("<" + address.original() + ">; rel=\"original timegate\"");
        headers.set(HttpHeaders.LINK, String.join(", ", all));
        return headers;
    }

    private static List<String> vary(ReadPoint point) {
        // Of a memento there is one state, whatever moment is asked for.
        return point.fixed()
                ? List.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
                : List.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, "Accept-Datetime");
    }
}
