package io.tradeagent.gateway.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.kafka.MailboxDeadLetters;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** Mail that nobody can read, on a stage of its own: what others write would be counted. */
class DeadMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void isPutAsideOnceHoweverManyGatewaysReadThePartitionAndWhicheverIsLeft() {
        try (Live.Stage stage = Live.Stage.build();
                Gateway staying = stage.gateway()) {
            try (Gateway leaving = stage.gateway()) {
                awaitGroup(stage, 2);
                stage.log().garbage(0);
                awaitLetters(stage, 2);
                assertThat(leaving.createSession("one").status()).isEqualTo(201);
            }
            awaitGroup(stage, 1);
            stage.log().garbage(0);

            List<ConsumerRecord<byte[], byte[]>> letters = awaitLetters(stage, 4);

            assertThat(letters)
                    .extracting(letter -> told(letter).origin().offset())
                    .doesNotHaveDuplicates()
                    .hasSize(4);
            assertThat(staying.createSession("two").status()).isEqualTo(201);
        }
    }

    @Test
    void keepsKeyAndBytesAndSaysWhereItComesFrom() {
        try (Live.Stage stage = Live.Stage.build()) {
            stage.log().garbage(0);
            // Nobody was there when it was written.
            try (Gateway gateway = stage.gateway()) {
                ConsumerRecord<byte[], byte[]> letter = awaitLetters(stage, 2).getFirst();

                assertThat(letter.key()).isEqualTo("junk".getBytes(UTF_8));
                assertThat(letter.value()).startsWith(0, 0, 0, 0, 99);
                assertThat(told(letter).origin().topic()).isEqualTo(Topic.GATEWAY_MAILBOX.topicName());
                assertThat(told(letter).service()).isEqualTo("edge-gateway");
                assertThat(told(letter).failure().kind()).isEqualTo("SerializationException");
                assertThat(letter.timestamp())
                        .isEqualTo(told(letter).at().toEpochMilli())
                        .isGreaterThanOrEqualTo(
                                told(letter).origin().timestamp().toEpochMilli());
                await().untilAsserted(() -> assertThat(gateway.counted("tradeagent.gateway.mail.dead.letters"))
                        .isEqualTo(2));
            }
        }
    }

    /** Until so many gateways have shared the partitions among them; in between, one may be looked through twice. */
    private static void awaitGroup(Live.Stage stage, int gateways) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stage.kafka().bootstrapServers()))) {
            await().atMost(PATIENCE).until(() -> {
                ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(MailboxDeadLetters.GROUP))
                        .all()
                        .get()
                        .values()
                        .iterator()
                        .next();
                return group.groupState() == GroupState.STABLE
                        && group.members().size() == gateways;
            });
        }
    }

    private static DeadLetterHeaders told(ConsumerRecord<byte[], byte[]> letter) {
        return DeadLetterHeaders.read(letter.headers()).orElseThrow();
    }

    private static List<ConsumerRecord<byte[], byte[]>> awaitLetters(Live.Stage stage, int count) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stage.kafka().bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topic.GATEWAY_MAILBOX.deadLetterName(), 0)));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
                return letters.size() >= count;
            });
        }
        return letters;
    }
}
