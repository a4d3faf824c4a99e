package io.tradeagent.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.deadletters.RedriveOrder.Effect;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Platform;
import io.tradeagent.schema.session.SessionRequested;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RedriveHeaders;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.topics.AccountPartitioner;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.SessionParameters;
import io.tradeagent.session.codec.Step;
import io.tradeagent.session.stream.SessionObserver;
import io.tradeagent.session.stream.SessionTopology;
import io.tradeagent.streams.StreamsRunner;
import io.tradeagent.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a service cannot read a record, its cause is mended, an operator brings the record back, it takes effect. */
class MendedByRedriveIT {

    private static final Topic INBOUND = Topic.EA_INBOUND;
    private static final String FINGERPRINT = "0f".repeat(32);
    private static final String KEY = "acme/50001/" + FINGERPRINT;

    /** With key and framing just below what a producer sends and the broker takes by default: 1 MiB. */
    private static final int LARGEST_VALUE_BYTES = 1_048_400;

    private final ForgetfulRegistry registry = new ForgetfulRegistry(INBOUND);

    @Test
    void aRequestThatNobodyCouldReadIsAnsweredAfterAll(@TempDir Path state) throws Exception {
        try (Stage stage = new Stage();
                StreamsRunner sessions = sessions(stage, state)) {
            sessions.start();
            int partition = AccountPartitioner.partition(KEY, Stage.PARTITIONS);
            stage.write(INBOUND.topicName(), partition, KEY, request());

            ConsumerRecord<byte[], byte[]> letter =
                    stage.await(INBOUND.deadLetterName(), 1).getFirst();
            assertThat(letter.value()).isEqualTo(request());
            DeadLetterHeaders told = DeadLetterHeaders.read(letter.headers()).orElseThrow();
            assertThat(told.service()).isEqualTo("session-streams");
            assertThat(told.origin().partition()).isEqualTo(partition);
            assertThat(told.failure().message()).contains("no schema has id");

            assertThat(stage.redrive(INBOUND, registry, Effect.WRITTEN)).containsExactly(Verdict.UNREADABLE);
            assertThat(stage.read(Topic.GATEWAY_MAILBOX.topicName())).isEmpty();

            registry.restore();
            assertThat(stage.redrive(INBOUND, registry, Effect.WRITTEN)).containsExactly(Verdict.FIT);

            stage.await(Topic.GATEWAY_MAILBOX.topicName(), 1);
            assertThat(stage.read(Topic.GATEWAY_MAILBOX, Mail.class, registry)
                            .getFirst()
                            .getBody())
                    .isInstanceOf(RequestReply.class);
            List<ConsumerRecord<byte[], byte[]>> log = stage.read(INBOUND.topicName());
            assertThat(log).hasSize(2);
            assertThat(RedriveHeaders.countOf(log.getLast().headers())).isEqualTo(1);
            assertThat(stage.read(Topic.AUDIT, AuditEntry.class, registry))
                    .filteredOn(entry -> entry.getAction() == AuditAction.dead_letter_redriven)
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.getActor()).isEqualTo("alice");
                        assertThat(entry.getAuthKeyFingerprint()).isEqualTo(FINGERPRINT);
                    });
            assertThat(stage.redrive(INBOUND, registry, Effect.WRITTEN)).containsExactly(Verdict.ALREADY_REDRIVEN);
        }
    }

    @Test
    void theLargestRecordThereCanBeFitsTheDeadLetters(@TempDir Path state) throws Exception {
        try (Stage stage = new Stage();
                StreamsRunner sessions = sessions(stage, state)) {
            sessions.start();
            byte[] junk = new byte[LARGEST_VALUE_BYTES];
            stage.write(INBOUND.topicName(), AccountPartitioner.partition(KEY, Stage.PARTITIONS), KEY, junk);

            assertThat(stage.await(INBOUND.deadLetterName(), 1).getFirst().value())
                    .isEqualTo(junk);
            assertThat(sessions.alive()).isTrue();
        }
    }

    private StreamsRunner sessions(Stage stage, Path state) {
        SessionTopology topology = new SessionTopology(registry, new Usual(), Stage.PARTITIONS, new Silent());
        return new StreamsRunner(
                topology.build(), new StreamsSettings("session-streams", stage.bootstrapServers(), state, 1, 1));
    }

    private byte[] request() {
        SessionRequested request = SessionRequested.newBuilder()
                .setRequestId("r1")
                .setSessionId(new UUID(1, 2))
                .setReplyTo(new GatewayAddress(0, "gateway-1"))
                .setAuthMethod("account_session_key")
                .setPlatform(Platform.MT5)
                .setBodyDigest("digest")
                .build();
        return AvroSerde.of(Inbound.class, registry)
                .serializer()
                .serialize(INBOUND.topicName(), new Inbound("acme", "50001", FINGERPRINT, request));
    }

    private record Usual() implements SessionParameters {
        @Override
        public int pendingIdentities() {
            return 20;
        }

        @Override
        public Duration heartbeatInterval() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration heartbeatTimeout() {
            return Duration.ofSeconds(45);
        }

        @Override
        public Duration approvalValidity() {
            return Duration.ofHours(1);
        }

        @Override
        public int heldIntents() {
            return 3;
        }
    }

    private record Silent() implements SessionObserver {

        @Override
        public void decided(Step step) {
            // nobody counts here
        }

        @Override
        public void deadLettered() {
            // nobody counts here
        }
    }
}
