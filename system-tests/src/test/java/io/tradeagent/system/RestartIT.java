package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.system.Ea.Session;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The platform is stopped and started in the middle: sessions, tokens, sequences and orders outlive it. */
class RestartIT {

    @TempDir
    Path directory;

    @Test
    void theEaReconnectsAndGoesOn() throws Exception {
        int port = freePort();
        Map<String, String> environment = Map.of(
                "TRADEAGENT_GATEWAY_PORT", Integer.toString(port),
                "TRADEAGENT_SESSION_HEARTBEAT_INTERVAL", "1s",
                "TRADEAGENT_SESSION_HEARTBEAT_TIMEOUT", "10s");
        try (Platform platform = Platform.up(directory.resolve("data"), environment)) {
            Ea ea = new Ea(platform.gateway(), "restart", "key");
            Session session = ea.createSession();
            try (Operator operator = new Operator(platform.serviceBus())) {
                operator.approve(ea.account(), session.fingerprint());
            }
            JsonNode sent;
            JsonNode repeated = Ea.summary();
            try (Stream stream = session.connect(0);
                    Heartbeats alive = Heartbeats.over(stream)) {
                stream.ask(Ea.initRequest());
                stream.await1("InitAck");
                assertThat(stream.ask(repeated).path("sequence").asLong()).isEqualTo(2);
                OrderTicket.sell("0.10").issue(platform, ea);
                sent = stream.await1("OrderCommand");
                platform.stop();
                assertThat(stream.closeCode()).isEqualTo(1012);
            }

            platform.startAgain();
            try (Stream stream = session.connect(0);
                    Heartbeats alive = Heartbeats.over(stream)) {
                OrderTicket.sell("0.10").issue(platform, ea);
                JsonNode again = stream.awaitFrame("OrderCommand", f -> sequence(f) == 1);
                assertThat(again.path("message_id")).isEqualTo(sent.path("message_id"));
                assertThat(again.path("payload")).isEqualTo(sent.path("payload"));
                stream.awaitFrame("OrderCommand", f -> sequence(f) == 2);
                JsonNode duplicate = stream.ask(repeated);
                assertThat(duplicate.path("status").asString()).isEqualTo("duplicate");
                assertThat(duplicate.path("sequence").asLong()).isEqualTo(2);
                assertThat(stream.ask(Ea.commandAck(again, "executed"))
                                .path("sequence")
                                .asLong())
                        .isEqualTo(3);
            }
        }
    }

    private static long sequence(JsonNode frame) {
        return frame.path("sequence").asLong();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
