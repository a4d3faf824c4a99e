package io.tradeagent.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySourcesTest {

    private static final String KEYS = "{\"keys\":[]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonDownload download = new JsonDownload(Duration.ofMillis(500));
    private final CountDownLatch over = new CountDownLatch(1);

    KeySourcesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        download.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private PublishedKeys published(HttpHandler handler) {
        server.createContext("/jwks", handler);
        return new PublishedKeys(download, URI.create(address("/jwks")));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void assertFails(KeySource source) {
        assertThatExceptionOfType(IOException.class).isThrownBy(source::fetch);
    }

    @Test
    void keysAreFetched() throws IOException {
        assertThat(published(exchange -> answer(exchange, 200, KEYS)).fetch().getKeys())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>", "{\"keys\":7}"})
    void whatIsNoSetIsAFailure(String body) {
        assertFails(published(exchange -> answer(exchange, 200, body)));
    }

    @Test
    void onlySuccessIsAnAnswer() {
        server.createContext("/elsewhere", exchange -> answer(exchange, 200, KEYS));
        assertFails(published(exchange -> {
            exchange.getResponseHeaders().add("Location", address("/elsewhere"));
            answer(exchange, 302, KEYS);
        }));
    }

    @Test
    void anAnswerIsBounded() {
        assertFails(published(exchange -> answer(exchange, 200, KEYS + " ".repeat(256 * 1024))));
    }

    @Test
    void silenceAndDrippingEnd() {
        assertFails(published(exchange -> await()));
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });
        assertFails(new PublishedKeys(download, URI.create(address("/drip"))));
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void metadataNameTheAddressOfTheKeys() throws IOException {
        server.createContext("/jwks", exchange -> answer(exchange, 200, KEYS));
        metadata("/good", address("/good"), address("/jwks"));
        metadata("/other", address("/good"), address("/jwks"));
        metadata("/plain", address("/plain"), "http://192.0.2.1/jwks");

        assertThat(new DiscoveredKeys(download, address("/good")).fetch().getKeys())
                .isEmpty();
        assertFails(new DiscoveredKeys(download, address("/other")));
        assertFails(new DiscoveredKeys(download, address("/plain")));
        assertFails(new DiscoveredKeys(download, address("/missing")));
    }

    private void metadata(String path, String issuer, String keys) {
        server.createContext(
                path + "/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://issuer.example/keys", "http://127.0.0.1:80/", "http://localhost/", "http://[::1]:1/"})
    void keysComeOverTlsOrFromThisMachine(String address) {
        assertThat(IssuerAddress.parse(address)).hasValue(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "http://issuer.example/keys",
                "http://localhost.example/",
                "file:///etc/passwd",
                "https:///x",
                "https://user@issuer.example/",
                "https://a b/"
            })
    void otherAddressesAreNone(String address) {
        assertThat(IssuerAddress.parse(address)).isEmpty();
    }
}
