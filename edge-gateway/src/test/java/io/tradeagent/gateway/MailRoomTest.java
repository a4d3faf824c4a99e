package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Epoch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailRoomTest {

    private final Observed observed = new Observed();
    private final PendingReplies replies = new PendingReplies(10);
    private final Connections connections = new Connections();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final MailRoom room = new MailRoom(replies, connections, observed);

    @BeforeEach
    void connect() {
        Surroundings surroundings = Given.surroundings(new TestRules(5, 5), new ManualTicker(), observed);
        SocketConnection connection = new SocketConnection("c-1", Given.CLAIMS, Given.SOURCE, surroundings);
        connections.add(connection);
        connection.open(transport);
    }

    private void say(Epoch epoch, Mail.Word word) {
        room.deliver(new Mail.ForConnection("c-1", Given.CLAIMS.identity(), epoch, word));
    }

    @Test
    void theAnswerToAnOpeningSetsTheStandingBeforeTheMailBehindItIsJudged() {
        CompletableFuture<Reply> reply = replies.expect("c-1");
        room.deliver(new Mail.Answer("c-1", new Reply.Granted(Given.session(Given.APPROVED), List.of())));
        say(Given.CLAIMS.epoch(), new Mail.Word.Message(Given.order(1)));

        assertThat(reply).isCompleted();
        assertThat(transport.written).containsExactly("order 1");
    }

    @Test
    void mailOfAnotherEpochIsDropped() {
        say(Given.CLAIMS.epoch().next(), new Mail.Word.Message(Given.notice("future")));
        say(new Epoch(6), new Mail.Word.Ended(CloseReason.RESTART, null));

        assertThat(transport.written).isEmpty();
        assertThat(transport.closed).isEmpty();
        assertThat(observed.undeliverable).containsExactly("c-1", "c-1");
    }

    @Test
    void mailForNobodyIsDropped() {
        room.deliver(new Mail.Answer("unknown", new Reply.Refused("session_terminated")));
        room.deliver(new Mail.ForConnection(
                "gone", Given.CLAIMS.identity(), Given.CLAIMS.epoch(), new Mail.Word.Changed(Given.APPROVED)));

        assertThat(observed.undeliverable).containsExactly("gone");
    }

    @Test
    void wordsTakeEffectInTheirOrder() {
        say(Given.CLAIMS.epoch(), new Mail.Word.Changed(Given.APPROVED));
        say(Given.CLAIMS.epoch(), new Mail.Word.Message(Given.order(1)));
        say(Given.CLAIMS.epoch(), new Mail.Word.Changed(Standing.UNKNOWN));
        say(Given.CLAIMS.epoch(), new Mail.Word.Message(Given.order(2)));
        say(Given.CLAIMS.epoch(), new Mail.Word.Ended(CloseReason.REPLACED, null));

        assertThat(transport.written).containsExactly("order 1");
        assertThat(observed.withheld).containsExactly(2L);
        assertThat(transport.closed).containsExactly(CloseReason.REPLACED);
    }
}
