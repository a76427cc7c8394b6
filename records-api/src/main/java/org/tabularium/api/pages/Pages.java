package org.tabularium.api.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tabularium.api.reading.Answers;
import org.tabularium.api.reading.ReadPoint;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes pages from their templates. They hold no script, and nothing from elsewhere: the browser is told so too. */
@Component
class Pages {

    /** Level 3 of the specification; what is not named falls back to nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final ITemplateEngine templates;
    private final Answers answers;

    Pages(ITemplateEngine templates, Answers answers) {
        this.templates = templates;
        this.answers = answers;
    }

    /** The answer with a page that all may see. */
    ResponseEntity<?> answer(HttpServletRequest request, ReadPoint point, Frame frame, String template,
            Map<String, ?> model) {
        return answer(request, point, frame, template, model, false);
    }

    /**
     * The answer with a page.
     *
     * @param confidential whether only this reader may see it
     */
    ResponseEntity<?> answer(HttpServletRequest request, ReadPoint point, Frame frame, String template,
            Map<String, ?> model, boolean confidential) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("frame", frame);
        ResponseEntity<?> answer = answers.page(request, point, html(template, all), confidential);
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        protect(headers);
        return ResponseEntity.status(answer.getStatusCode()).headers(headers).body(answer.getBody());
    }

    /** Tells the browser what a page may do, and to tell no other site where its readers come from. */
    static void protect(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
    }

    String html(String template, Map<String, Object> model) {
        return templates.process(template, new Context(Locale.ROOT, model));
    }
}
