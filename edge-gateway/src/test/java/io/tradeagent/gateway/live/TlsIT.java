package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.app.Certificates;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** TLS of the gateway itself, and a certificate that is renewed while it runs. */
@ExtendWith(Live.class)
class TlsIT {

    private static final String RELOADS = "tradeagent.gateway.tls.reloads";

    @TempDir
    Path directory;

    private Gateway gateway(Live.Stage stage, Certificates certificates, String... more) {
        put(certificates.certificatePem(), "chain.pem");
        put(certificates.keyPem(), "key.pem");
        String[] settings = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "tradeagent.gateway.tls.certificate-file=" + directory.resolve("chain.pem"),
                                "tradeagent.gateway.tls.private-key-file=" + directory.resolve("key.pem"),
                                "tradeagent.gateway.tls.reload-interval=50ms"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return stage.gateway(settings);
    }

    /** As certbot and Kubernetes do it: written beside, then moved into place. */
    private void put(String text, String name) {
        try {
            Path fresh = Files.writeString(directory.resolve(name + ".new"), text);
            Files.move(fresh, directory.resolve(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int ready(Gateway gateway, Certificates... trusted) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(Certificates.trusting(trusted))
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            URI uri = URI.create("https://127.0.0.1:" + gateway.port() + "/livez");
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void clientsThatTrustTheCertificateConnect(Live.Stage stage) throws Exception {
        Certificates mine = Certificates.make(directory, "mine");
        Certificates foreign = Certificates.make(directory, "foreign");
        try (Gateway gateway = gateway(stage, mine, "tradeagent.gateway.bind-address=0.0.0.0")) {
            assertThat(ready(gateway, mine)).isEqualTo(200);
            assertThatThrownBy(() -> ready(gateway, foreign)).isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> gateway.send(gateway.request("/livez"))).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void protocolsAndCiphersAreModern(Live.Stage stage) throws Exception {
        Certificates rsa = Certificates.make(directory, "rsa", "-keyalg", "RSA", "-keysize", "2048", "-validity", "2");
        try (Gateway gateway = gateway(stage, rsa)) {
            assertThat(handshake(gateway, rsa, "TLSv1.3", "TLS_AES_128_GCM_SHA256"))
                    .isEqualTo("TLSv1.3");
            assertThat(handshake(gateway, rsa, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"))
                    .isEqualTo("TLSv1.2");
            assertThatThrownBy(() -> handshake(gateway, rsa, "TLSv1.2", "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"))
                    .isInstanceOf(IOException.class);
        }
    }

    private static String handshake(Gateway gateway, Certificates trusted, String protocol, String cipher)
            throws IOException {
        try (SSLSocket socket = (SSLSocket)
                Certificates.trusting(trusted).getSocketFactory().createSocket("127.0.0.1", gateway.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {cipher});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test
    void aRenewedCertificateIsTakenUpAndStreamsLiveOn(Live.Stage stage) throws Exception {
        Certificates old = Certificates.make(directory, "old");
        Certificates fresh = Certificates.make(directory, "fresh");
        try (Gateway gateway = gateway(stage, old)) {
            Witness witness = Witness.connect(gateway, old);

            put(fresh.certificatePem(), "chain.pem");
            await("the half pair is refused").until(() -> metric(gateway, "refused") > 0);
            assertThat(ready(gateway, old)).isEqualTo(200);
            put(fresh.keyPem(), "key.pem");
            await("renewal").until(() -> metric(gateway, "renewed") > 0);

            assertThat(ready(gateway, fresh)).isEqualTo(200);
            assertThatThrownBy(() -> ready(gateway, old)).isInstanceOf(SSLHandshakeException.class);
            witness.assertAlive();
            assertThat(metric(gateway, "renewed")).isEqualTo(1);
        }
    }

    private static double metric(Gateway gateway, String result) {
        try {
            return gateway.counted(RELOADS, "result", result);
        } catch (io.micrometer.core.instrument.search.MeterNotFoundException e) {
            return 0;
        }
    }

    @Test
    void aHandshakeThatNeverEndsIsCut(Live.Stage stage) throws Exception {
        Certificates mine = Certificates.make(directory, "mine");
        try (Gateway gateway = gateway(stage, mine, "tradeagent.gateway.http.head-timeout=1s");
                Socket silent = new Socket("127.0.0.1", gateway.port())) {
            silent.setSoTimeout(10_000);

            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** A stream over TLS that should outlive the renewal. */
    private static final class Witness implements WebSocket.Listener {

        private final CompletableFuture<String> frame = new CompletableFuture<>();
        private @Nullable WebSocket socket;

        static Witness connect(Gateway gateway, Certificates trusted) throws Exception {
            Witness witness = new Witness();
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(Certificates.trusting(trusted))
                    .build();
            String base = "127.0.0.1:" + gateway.port();
            String created = client.send(
                            HttpRequest.newBuilder(URI.create("https://" + base + Gateway.SESSIONS))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(Gateway.sessionRequest("over-tls")))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            String token = tools.jackson.databind.json.JsonMapper.shared()
                    .readTree(created)
                    .path("session_token")
                    .stringValue("");
            witness.socket = client.newWebSocketBuilder()
                    .subprotocols("tradeagent.v1")
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(URI.create("wss://" + base + "/ea-gateway/v1/stream"), witness)
                    .join();
            return witness;
        }

        void assertAlive() {
            java.util.Objects.requireNonNull(socket).sendText("not JSON", true).join();
            assertThat(frame.orTimeout(10, TimeUnit.SECONDS).join()).contains("malformed_json");
        }

        @Override
        public java.util.concurrent.@Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            frame.complete(data.toString());
            from.request(1);
            return null;
        }
    }
}
