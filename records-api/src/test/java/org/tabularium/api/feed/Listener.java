package org.tabularium.api.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody with a connection of their own who listens to what happens. */
final class Listener implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Socket socket;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** @param headers more lines of the request's head, each with its line end */
    Listener(int port, String path, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + headers + "\r\n")
                .getBytes(UTF_8));
        out.flush();
        reader = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            String line = text.readLine();
            while (line != null) {
                lines.add(line);
                line = text.readLine();
            }
        } catch (IOException closed) {
            lines.add("gone: " + closed.getMessage());
        }
        lines.add("end");
    }

    /** The next line that begins so, without that; those before it are passed over. */
    String next(String beginning) throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (line != null && !line.startsWith(beginning)) {
            line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        if (line == null) {
            throw new AssertionError("Nothing that begins with “" + beginning + "” has come");
        }
        return line.substring(beginning.length());
    }

    /** Waits until the service has sent its first sign. */
    Listener heard() throws InterruptedException {
        next(":");
        return this;
    }

    /** Whether no event has come that wasn't asked for. */
    boolean hasHeardNothingMore() {
        return lines.stream().noneMatch(line -> line.startsWith("id: "));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        reader.interrupt();
    }
}
