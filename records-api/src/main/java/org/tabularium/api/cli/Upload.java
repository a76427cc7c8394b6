package org.tabularium.api.cli;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

import org.springframework.http.MediaType;
import org.tabularium.api.imports.format.ImportFormat;

/**
 * The sending of a file to be imported.
 *
 * @param format what format it is of
 * @param type   its media type
 * @param dryRun whether nothing is to be recorded
 */
record Upload(ImportFormat format, MediaType type, boolean dryRun) {

    /**
     * What has been sent.
     *
     * @param id   the import that it has become
     * @param rows about how many rows it holds; 0 where nobody knows
     */
    record Sent(String id, long rows) {}

    Sent send(ImportFile file, Service service, Display display) throws IOException, InterruptedException {
        mayBeSent(service);
        Metered body = new Metered(file.body(), file.size(), display);
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> body);
        HttpRequest.Builder request = request(service).POST(
                file.size() == 0 ? stream : BodyPublishers.fromPublisher(stream, file.size()));
        if (file.packed()) {
            request.header("Content-Encoding", "gzip");
        }
        String id = service.json(request).path("id").asString();
        display.say("Sent " + Display.Unit.BYTES.of(body.bytes()) + " as import " + id + ".");
        long header = type.equals(ImportFormat.CSV) ? 1 : 0;
        return new Sent(id, file.packed() ? 0 : Math.max(0, body.lines() - header));
    }

    /**
     * Nobody sends a large file to be told at its end that the key is a wrong one: an empty file is refused for that
     * first.
     */
    private void mayBeSent(Service service) throws IOException, InterruptedException {
        try {
            service.json(request(service).POST(BodyPublishers.noBody()));
        } catch (Refused refused) {
            if (!refused.isOfContent()) {
                throw refused;
            }
        }
    }

    private HttpRequest.Builder request(Service service) {
        return service.request("/api/imports?format=" + format.word() + "&dryRun=" + dryRun)
                .header("Content-Type", type.toString());
    }
}
