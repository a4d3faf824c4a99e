package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.ea.StatusSummaryEvent;
import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.EventStatus;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StreamsRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real broker, with its real store. */
class SessionStreamsIT {

    @TempDir
    Path directory;

    private final Platform platform = new Platform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void sequencesAndMemorySurviveARestartAndTheLossOfTheLocalStore() throws Exception {
        Path state = directory.resolve("state");
        try (StreamsRunner run = platform.started(state, Parameters.USUAL)) {
            platform.send(IDENTITY, request("a"));
            platform.send(IDENTITY, connect("a", 1, "c1"));
            say(1, 20);
            platform.awaitResults(20);
        }
        try (StreamsRunner run = platform.started(state, Parameters.USUAL)) {
            say(21, 40);
            platform.awaitResults(40);
        }
        try (StreamsRunner run = platform.started(directory.resolve("another"), Parameters.USUAL)) {
            EventReceived repeated = event("a", 1, "c1", 41, summary("again"));
            repeated.put("event_id", "c1-20");
            platform.send(IDENTITY, repeated);
            platform.awaitResults(41);
            assertThat(platform.awaitMail(43).getLast())
                    .isEqualTo(new EventResults(List.of(new EventResult("c1-20", EventStatus.duplicate, 20L, null))));
        }
        assertThat(platform.awaitRecords(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class, 40))
                .extracting(e -> e.getEnvelope().getSequence())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void repliesGoToThePartitionThatTheirGatewayReads() throws Exception {
        var request = request("a");
        request.put("reply_to", gateway(3));
        try (StreamsRunner run = platform.started(directory, Parameters.USUAL)) {
            platform.send(IDENTITY, request);

            assertThat(platform.awaitRaw(Topic.GATEWAY_MAILBOX, 1))
                    .extracting(ConsumerRecord::partition)
                    .containsExactly(3);
        }
    }

    @Test
    void fiftyRequestsAtOnceEndWithOneActiveSession() throws Exception {
        try (StreamsRunner run = platform.started(directory, Parameters.USUAL)) {
            for (int i = 0; i < 50; i++) {
                platform.send(IDENTITY, request("r" + i));
            }
            List<Object> replies = platform.awaitMail(50);

            assertThat(replies)
                    .extracting(r -> ((RequestReply) r).getSession().getEpoch())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
            assertThat(replies.stream()
                            .filter(r -> ((RequestReply) r).getSession().getPreviousSessionRetired()))
                    .hasSize(49);
            assertThat(platform.awaitRecords(Topic.SESSION_STATE, SessionState.class, 50)
                            .getLast()
                            .getEpoch())
                    .isEqualTo(50);
        }
    }

    @Test
    void silenceEndsASessionByTheBrokersClock() throws Exception {
        try (StreamsRunner run = platform.started(directory, new Parameters(Duration.ofSeconds(3)))) {
            platform.send(IDENTITY, request("a"));
            platform.send(IDENTITY, connect("a", 1, "c1"));

            assertThat(platform.awaitMail(3).getLast())
                    .isInstanceOfSatisfying(
                            SessionEnded.class,
                            e -> assertThat(e.getCloseCode()).isEqualTo(4004));
        }
        List<SessionState> states = platform.awaitRecords(Topic.SESSION_STATE, SessionState.class, 3);
        Duration lived = Duration.between(
                states.getFirst().getCreatedAt(), states.getLast().getChangedAt());
        assertThat(lived).isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anUnreadableRecordBecomesADeadLetterAndTheServiceGoesOn() throws Exception {
        try (StreamsRunner run = platform.started(directory, Parameters.USUAL)) {
            platform.sendBytes(IDENTITY.key(), "junk".getBytes(UTF_8));
            platform.send(IDENTITY, request("a"));

            assertThat(platform.awaitMail(1)).hasSize(1);
            assertThat(run.alive()).isTrue();
        }
    }

    private void say(long from, long to) throws Exception {
        for (long ordinal = from; ordinal <= to; ordinal++) {
            platform.send(IDENTITY, event("a", 1, "c1", ordinal, summary("s" + ordinal)));
        }
    }
}
