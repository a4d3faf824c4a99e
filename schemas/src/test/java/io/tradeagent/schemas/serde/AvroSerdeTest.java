package io.tradeagent.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schemas.avro.RandomRecords;
import io.tradeagent.schemas.topics.Topic;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroSerdeTest {

    private static final int SCHEMA_ID = 0x01020304;

    private final AvroSerde<GatewayAddress> serde = AvroSerde.of(GatewayAddress.class, new OneSchema());

    @Test
    void writesTheConfluentWireFormatByteForByte() {
        byte[] bytes = serde.serializer().serialize("topic", new GatewayAddress(3, "gw"));
        // zero, schema id, zigzag 3, length 2 as zigzag, "gw"
        assertThat(bytes).isEqualTo(HexFormat.of().parseHex("00" + "01020304" + "06" + "04" + "6777"));
    }

    @Test
    void readsTheConfluentWireFormat() {
        byte[] bytes = HexFormat.of().parseHex("0001020304" + "0604" + "6777");
        assertThat(serde.deserializer().deserialize("topic", bytes)).isEqualTo(new GatewayAddress(3, "gw"));
    }

    @Test
    void takesNullForATombstone() {
        assertThat(serde.serializer().serialize("topic", null)).isNull();
        assertThat(serde.deserializer().deserialize("topic", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "00", // no id
                "00010203", // half an id
                "0101020304" + "06046777", // another magic byte
                "0001020304", // no record
                "0001020304" + "0604", // text missing
                "0001020304" + "060467", // text cut
                "0001020304" + "0604677700", // one byte too many
                "0001020304" + "06" + "feffffff0f" + "6777", // a text of 2 GiB
                "0001020304" + "06" + "03" + "6777", // a text of negative length
                "0001020304" + "ffffffffffffffffffffff" + "046777", // a number without an end
                "7b22706172746974696f6e223a337d" // JSON
            })
    void refusesWhatItCannotRead(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> serde.deserializer().deserialize("topic", bytes))
                .isExactlyInstanceOf(SerializationException.class);
    }

    @Test
    void refusesASchemaOfAnotherRecord() {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        byte[] bytes = AvroSerde.of(SnapshotRequest.class, registry)
                .serializer()
                .serialize(
                        "topic", SnapshotRequest.newBuilder().setSnapshotId("s").build());
        assertThatThrownBy(() -> AvroSerde.of(GatewayAddress.class, registry)
                        .deserializer()
                        .deserialize("topic", bytes))
                .isExactlyInstanceOf(SerializationException.class)
                .hasMessageContaining("GatewayAddress");
    }

    @Test
    void readsWhatAnotherVersionWrote() {
        InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        Schema later = new Schema.Parser()
                .parse(GatewayAddress.getClassSchema()
                        .toString()
                        .replace(
                                "\"fields\":[",
                                "\"fields\":[{\"name\":\"zone\",\"type\":\"string\",\"default\":\"\"},"));
        int id = registry.idOf("topic-value", later);
        byte[] bytes = HexFormat.of().parseHex("00" + HexFormat.of().toHexDigits(id) + "0261" + "06" + "046777");
        assertThat(AvroSerde.of(GatewayAddress.class, registry).deserializer().deserialize("topic", bytes))
                .isEqualTo(new GatewayAddress(3, "gw"));
    }

    @Test
    void saysThatTheRegistryIsAwayAndRecovers() {
        FlakyRegistry registry = new FlakyRegistry();
        AvroSerde<GatewayAddress> flaky = AvroSerde.of(GatewayAddress.class, registry);
        GatewayAddress address = new GatewayAddress(3, "gw");
        assertThatThrownBy(() -> flaky.serializer().serialize("topic", address))
                .isInstanceOf(RegistryUnavailableException.class);
        registry.up = true;
        byte[] bytes = flaky.serializer().serialize("topic", address);
        registry.up = false;
        assertThat(flaky.serializer().serialize("topic", address)).isEqualTo(bytes);
        assertThatThrownBy(() -> flaky.deserializer().deserialize("topic", bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        registry.up = true;
        assertThat(flaky.deserializer().deserialize("topic", bytes)).isEqualTo(address);
    }

    @ParameterizedTest
    @EnumSource
    void anyRecordComesBackFromItsBytes(Topic topic) {
        roundTrip(topic, topic.recordType(), new RandomRecords(7));
    }

    private static <T extends SpecificRecord> void roundTrip(Topic topic, Class<T> type, RandomRecords records) {
        AvroSerde<T> serde = AvroSerde.of(type, new InMemorySchemaRegistry());
        for (int i = 0; i < 200; i++) {
            T record = records.next(type);
            byte[] bytes = serde.serializer().serialize(topic.topicName(), record);
            assertThat(serde.deserializer().deserialize(topic.topicName(), bytes))
                    .isEqualTo(record);
        }
    }

    /** Whatever the bytes are, the reader of a stream sees a record or one exception that it can dead-letter. */
    @ParameterizedTest
    @EnumSource
    void brokenBytesAreReadOrRefused(Topic topic) {
        breakBytes(topic, topic.recordType(), new RandomRecords(11), new Random(11));
    }

    private static <T extends SpecificRecord> void breakBytes(
            Topic topic, Class<T> type, RandomRecords records, Random random) {
        AvroSerde<T> serde = AvroSerde.of(type, new InMemorySchemaRegistry());
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] bytes = serde.serializer().serialize(topic.topicName(), records.next(type));
            byte[] broken = Arrays.copyOf(bytes, WireHeader.BYTES + random.nextInt(bytes.length));
            broken[WireHeader.BYTES + random.nextInt(broken.length - WireHeader.BYTES + 1) - 1] =
                    (byte) random.nextInt();
            try {
                serde.deserializer().deserialize(topic.topicName(), broken);
            } catch (SerializationException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static final class OneSchema implements SchemaRegistry {
        @Override
        public int idOf(String subject, Schema schema) {
            assertThat(subject).isEqualTo("topic-value");
            return SCHEMA_ID;
        }

        @Override
        public Schema byId(int id) {
            assertThat(id).isEqualTo(SCHEMA_ID);
            return GatewayAddress.getClassSchema();
        }
    }

    private static final class FlakyRegistry implements SchemaRegistry {
        private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
        private boolean up;

        @Override
        public int idOf(String subject, Schema schema) {
            requireUp();
            return registry.idOf(subject, schema);
        }

        @Override
        public Schema byId(int id) {
            requireUp();
            return registry.byId(id);
        }

        private void requireUp() {
            if (!up) {
                throw new RegistryUnavailableException("away");
            }
        }
    }
}
