package org.tabularium.api.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Something at an address that answers every request as a test wants it to. */
final class FakeService implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);

    private FakeService(int port, Answering answering) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answering.answer(exchange, requests.getAndIncrement());
            asked.countDown();
            exchange.close();
        });
        server.start();
    }

    /** Answers a request, the first of which is number 0. */
    @FunctionalInterface
    interface Answering {

        void answer(HttpExchange exchange, int number) throws IOException;
    }

    static FakeService that(Answering answering) throws IOException {
        return new FakeService(0, answering);
    }

    /** Answers with what is given for the number of the request. */
    static FakeService thatAnswers(IntFunction<String> json) throws IOException {
        return on(0, json);
    }

    static FakeService on(int port, IntFunction<String> json) throws IOException {
        return new FakeService(port, (exchange, number) -> answer(exchange, 200, "application/json",
                json.apply(number)));
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port();
    }

    boolean wasAskedWithin(long seconds) throws InterruptedException {
        return asked.await(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
