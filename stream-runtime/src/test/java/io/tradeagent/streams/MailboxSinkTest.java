package io.tradeagent.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.gateway.ConnectionReplaced;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import io.tradeagent.schemas.topics.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailboxSinkTest {

    private static final String TOPIC = Topic.GATEWAY_MAILBOX.topicName();
    private static final Mail MAIL = Mail.newBuilder()
            .setInstanceId("gateway-1")
            .setTenantId("default")
            .setAccountId("5012345")
            .setAuthKeyFingerprint("f")
            .setEpoch(1)
            .setBody(new ConnectionReplaced("c2"))
            .build();

    private final AvroSerde<Mail> serde = AvroSerde.of(Mail.class, new InMemorySchemaRegistry());
    private final MailboxSink<Letter> sink = new MailboxSink<>(serde.serializer());

    private record Letter(Mail value, @Nullable Integer partition) implements Addressed {}

    @Test
    void writesTheMailAlone() {
        byte[] written = sink.serialize(TOPIC, new Letter(MAIL, 3));
        assertThat(serde.deserializer().deserialize(TOPIC, written)).isEqualTo(MAIL);
    }

    @Test
    void addressesThePartitionOfTheGateway() {
        assertThat(sink.partitions(TOPIC, "key", new Letter(MAIL, 3), 4))
                .hasValueSatisfying(partitions -> assertThat(partitions).containsExactly(3));
        assertThat(sink.partitions(TOPIC, "key", new Letter(MAIL, null), 4)).isEmpty();
    }
}
