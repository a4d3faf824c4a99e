package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.gateway.codec.Frames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FarewellTest {

    private final ManualTicker ticker = new ManualTicker();
    private final List<ToSession> told = new ArrayList<>();
    private final Connections connections = new Connections();
    private final Surroundings surroundings = Given.surroundings(new TestRules(5, 5), ticker, new Observed());
    private final SessionMachine machine = new SessionMachine(
            (identity, message) -> {
                told.add(message);
                return CompletableFuture.completedFuture(null);
            },
            new PendingReplies(1),
            Duration.ZERO);
    private final Attachments attachments =
            new Attachments(machine, connections, new Admission(new Rate(1, 1), 10, ticker), surroundings);

    private Farewell farewell(ReturnPace pace) {
        return new Farewell(attachments, connections, new Frames(), pace);
    }

    private ScriptedTransport connected(int number) {
        SocketConnection connection =
                new SocketConnection("c-" + number, Given.otherSession(number), Given.SOURCE, surroundings);
        ScriptedTransport transport = new ScriptedTransport();
        connections.add(connection);
        connection.open(transport);
        return transport;
    }

    @Test
    void clientsAreToldToComeBackOneAfterTheOther() {
        List<ScriptedTransport> clients = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clients.add(connected(i));
        }

        farewell(new ReturnPace(Duration.ofSeconds(3), 2)).say();

        assertThat(clients)
                .flatExtracting(client -> client.written)
                .containsExactlyInAnyOrder(notice(3_000), notice(3_500), notice(4_000), notice(4_500));
    }

    @Test
    void aThousandClientsAreBackWithinASecondByDefault() {
        ReturnPace pace = new ReturnPace(Duration.ZERO, 1_000);

        assertThat(pace.of(0)).isZero();
        assertThat(pace.of(999)).isEqualTo(Duration.ofMillis(999));
        assertThat(pace.of(9_999)).isEqualTo(Duration.ofMillis(9_999));
    }

    @Test
    void nobodyTakesASessionForConnectedWhoseClientDidNotGo() {
        connected(1);
        Farewell farewell = farewell(new ReturnPace(Duration.ZERO, 1));
        farewell.say();
        assertThat(farewell.done()).isFalse();

        farewell.giveUp();

        assertThat(farewell.done()).isTrue();
        assertThat(told).singleElement().isEqualTo(new ToSession.Closed("c-1", Given.otherSession(1), 1012));
    }

    private static String notice(int reconnectAfterMillis) {
        return """
                {"type":"ShutdownNotice","payload":{"reason":"maintenance","reconnect_after_ms":%d}}""".formatted(reconnectAfterMillis);
    }
}
