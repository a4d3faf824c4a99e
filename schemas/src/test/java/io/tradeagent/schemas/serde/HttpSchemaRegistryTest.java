package io.tradeagent.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tradeagent.schema.session.GatewayAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSchemaRegistryTest {

    private static final Schema SCHEMA = GatewayAddress.getClassSchema();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"id\":7}";

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @SuppressWarnings("NullAway.Init")
    private HttpSchemaRegistry registry;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        registry = new HttpSchemaRegistry(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/"));
    }

    @AfterEach
    void stop() {
        registry.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void registersWithoutHintsToTheCodeGeneratorAndAsksOnce() {
        assertThat(registry.idOf("a/b-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.idOf("a/b-value", SCHEMA)).isEqualTo(7);
        assertThat(requests).hasSize(1);
        assertThat(requests.getFirst())
                .startsWith("POST /api/subjects/a%2Fb-value/versions {")
                .doesNotContain("avro.java.string");
    }

    @Test
    void fetchesASchemaOnce() {
        answer = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";
        assertThat(registry.byId(9)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(registry.byId(9)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(requests).containsExactly("GET /api/schemas/ids/9 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 422})
    void takesARefusalForFinal(int refusal) {
        status = refusal;
        assertThatThrownBy(() -> registry.idOf("s", SCHEMA)).isExactlyInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> registry.byId(1)).isExactlyInstanceOf(SerializationException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503})
    void takesTroubleForPassing(int trouble) {
        status = trouble;
        assertThatThrownBy(() -> registry.idOf("s", SCHEMA)).isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryUnavailableException.class);
        status = 200;
        assertThat(registry.idOf("s", SCHEMA)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"id\":\"7\"}", "{\"id\":null}"})
    void takesAnAnswerThatMakesNoSenseForTrouble(String nonsense) {
        answer = nonsense;
        assertThatThrownBy(() -> registry.idOf("s", SCHEMA)).isInstanceOf(RegistryUnavailableException.class);
        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void takesASchemaThatIsNotAvroForFinal() {
        answer = "{\"schema\":\"syntax = proto3\"}";
        assertThatThrownBy(() -> registry.byId(1)).isExactlyInstanceOf(SerializationException.class);
    }

    @Test
    void refusesToReadWithoutEnd() {
        answer = "{\"schema\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";
        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);
        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> registry.byId(1)).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
