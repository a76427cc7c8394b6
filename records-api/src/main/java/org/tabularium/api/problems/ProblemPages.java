package org.tabularium.api.problems;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The pages that explain the types of problem: HTML for those who ask for it, else JSON. */
@Hidden
@RestController
class ProblemPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** One type of problem, as programs read it. */
    record Page(String type, String title, int status, String explanation) {
        static Page of(ProblemType type) {
            return new Page(type.path(), type.title(), type.status(), type.explanation());
        }
    }

    @GetMapping("/problems")
    ResponseEntity<List<Page>> all() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(Arrays.stream(ProblemType.values()).map(Page::of).toList());
    }

    @GetMapping("/problems/{code}")
    ResponseEntity<?> one(@PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
        ProblemType type = ProblemType.of(code).orElseThrow(() -> new RequestRefused(ProblemType.NOT_FOUND));
        boolean asPage = accept.contains(MediaType.TEXT_HTML_VALUE);
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT)
                .contentType(asPage ? HTML : MediaType.APPLICATION_JSON).body(asPage ? page(type) : Page.of(type));
    }

    private static String page(ProblemType type) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                <p>Type <code>%2$s</code>, status %3$d.</p>
                <p>%4$s</p>
                </body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(type.title()), type.path(), type.status(),
                HtmlUtils.htmlEscape(type.explanation()));
    }
}
