package org.tabularium.api.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Somebody who sends requests, with a key or without; each {@code with} gives a caller that sends one header more. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String service;
    private final Map<String, String> headers;

    private Caller(String service, Map<String, String> headers) {
        this.service = service;
        this.headers = headers;
    }

    /** Somebody without a key, who sends to this machine. */
    public static Caller of(int port) {
        return new Caller("http://localhost:" + port, Map.of("Content-Type", "application/json"));
    }

    public Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(service, more);
    }

    public Caller without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Caller(service, fewer);
    }

    public Caller withKey(String key) {
        return with("Authorization", "Bearer " + key);
    }

    /** Sends If-Match with the revision. */
    public Caller at(int revision) {
        return with("If-Match", "\"" + revision + "\"");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends the body in chunks, without saying how long it is. */
    public Answer chunked(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    public Answer send(String method, String path, @Nullable BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path)).method(method,
                body == null ? BodyPublishers.noBody() : body);
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
