package org.tabularium.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * A running service, and who asks it. What it doesn't grant is {@link Refused}, what it can't do {@link Unreachable}.
 */
final class Service implements AutoCloseable {

    private static final int BUFFER = 65_536;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECTING).build();
    private final URI url;
    private final @Nullable String key;
    private final Refusals refusals;

    /**
     * @param url  where it is, without a slash at the end
     * @param key  what the caller sends; null for nothing
     * @param role what the caller must hold for what will be asked
     */
    Service(URI url, @Nullable String key, String role) {
        this.url = url;
        this.key = key;
        this.refusals = new Refusals(url, role);
    }

    /** A part of a path, or a value, such that it is nothing else. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A request to this path, with the key. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    /** What it answers, as JSON; nothing where it answers nothing. */
    JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (InputStream body = answer(request).body()) {
            byte[] json = body.readAllBytes();
            return json.length == 0 ? Json.mapper().missingNode() : Json.untrusted(json);
        } catch (InvalidInput other) {
            throw new Unreachable("What answers at " + url + " is no Tabularium.", other);
        }
    }

    /** What it answers, as it comes. */
    HttpResponse<InputStream> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer;
        try {
            answer = http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (ConnectException | HttpConnectTimeoutException none) {
            throw new Unreachable("There is no service at " + url + ".", none);
        } catch (IOException broken) {
            throw new Unreachable("The connection to " + url + " broke off: " + broken.getMessage(), broken);
        }
        if (answer.statusCode() / 100 == 2) {
            return answer;
        }
        switch (refusals.of(answer)) {
            case Unreachable away -> throw away;
            case RuntimeException refused -> throw refused;
            case Exception other -> throw new IllegalStateException(other);
        }
    }

    /** Copies what comes to its end. */
    void copy(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
            out.write(buffer, 0, read);
        }
        out.flush();
    }

    private int read(InputStream body, byte[] buffer) throws Unreachable {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw new Unreachable(url + " broke off before the end.", broken);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
