package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that take for ever, byte by byte: each is cut off after a bounded time, and nobody else notices. */
@ExtendWith(Live.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsIT {

    private static final Duration HEAD = Duration.ofSeconds(2);
    private static final Duration EXCHANGE = Duration.ofSeconds(3);
    private static final Duration BOUND = Duration.ofSeconds(12);

    private final Gateway gateway;

    SlowClientsIT(Live.Stage stage) {
        gateway = stage.gateway(
                "tradeagent.gateway.http.head-timeout=" + HEAD.toSeconds() + "s",
                "tradeagent.gateway.http.exchange-timeout=" + EXCHANGE.toSeconds() + "s",
                "tradeagent.gateway.http.most-connections=100");
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    private Socket socket() {
        try {
            Socket socket = new Socket("127.0.0.1", gateway.port());
            socket.setSoTimeout(20);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the gateway has closed the connection; reads for a moment and drops what comes. */
    private static boolean cut(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Sends the start of a request at once and then a byte at a time, until the gateway has had enough. */
    private static void drip(Socket socket, String start) throws IOException {
        socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
        await("the gateway cuts the connection")
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try {
                        socket.getOutputStream().write('x');
                    } catch (IOException e) {
                        return true;
                    }
                    return cut(socket);
                });
    }

    @Test
    void aHeaderThatNeverEndsIsCut() throws IOException {
        double before = cuts("head");
        try (Socket socket = socket()) {
            drip(socket, "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
        }
        assertThat(cuts("head")).isGreaterThan(before);
    }

    @Test
    void aBodyThatNeverEndsIsCut() throws IOException {
        double before = cuts("exchange");
        try (Socket socket = socket()) {
            drip(
                    socket,
                    "POST /ea-gateway/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 60000\r\n\r\n");
        }
        assertThat(cuts("exchange")).isGreaterThan(before);
    }

    @Test
    void anAnswerThatNobodyReadsIsCut() throws Exception {
        double before = cuts("exchange");
        byte[] request =
                "GET /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".repeat(100).getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = socket()) {
            CompletableFuture<Void> refused = CompletableFuture.runAsync(() -> {
                while (true) {
                    try {
                        socket.getOutputStream().write(request);
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            refused.orTimeout(60, TimeUnit.SECONDS).join();
        }
        assertThat(cuts("exchange")).isGreaterThan(before);
    }

    @Test
    void aClientThatComesBackInTimeKeepsItsConnection() throws IOException {
        try (Socket socket = socket()) {
            long start = System.nanoTime();
            await("several times the bound")
                    .atMost(BOUND)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        socket.getOutputStream()
                                .write("GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                                        .getBytes(StandardCharsets.ISO_8859_1));
                        assertThat(cut(socket)).isFalse();
                        return System.nanoTime() - start > 3 * HEAD.toNanos();
                    });
        }
    }

    @Test
    void aStreamIsNoSlowClient() {
        String token = gateway.createSession("outlives").text("session_token");
        try (Ea ea = gateway.connect(token)) {
            await("longer than any bound of requests")
                    .during(EXCHANGE.plus(HEAD))
                    .atMost(BOUND)
                    .until(() -> !ea.isClosed());
            ea.send("not JSON");
            assertThat(ea.awaitFrame(1).toString()).contains("malformed_json");
        }
    }

    @Test
    void socketsThatSayNothingMakeRoomForThoseThatSpeak() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                silent.add(socket());
            }
            // More than the gateway takes: the request waits to be accepted, until silence has been cut off.
            assertThat(gateway.createSession("patient").status()).isEqualTo(201);
            await("all are cut").atMost(BOUND).until(() -> silent.stream().allMatch(SlowClientsIT::cut));
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void headersAreBounded() throws IOException {
        try (Wire wire = new Wire(gateway.port())) {
            assertThat(wire.send(
                            "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(10_000) + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 431");
        }
        assertThat(gateway.counted("tradeagent.gateway.refusals", "code", "validation_failed"))
                .isPositive();
    }

    private double cuts(String phase) {
        try {
            return gateway.counted("tradeagent.gateway.http.cut", "phase", phase);
        } catch (io.micrometer.core.instrument.search.MeterNotFoundException e) {
            return 0;
        }
    }
}
