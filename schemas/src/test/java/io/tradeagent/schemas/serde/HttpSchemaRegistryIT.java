package io.tradeagent.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.schema.session.SessionEvent;
import io.tradeagent.schemas.avro.RandomRecords;
import io.tradeagent.schemas.topics.Topic;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the real Apicurio registry. */
class HttpSchemaRegistryIT {

    @SuppressWarnings("NullAway.Init")
    private static RegistryProcess process;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        process = RegistryProcess.start(directory.resolve("registry.log"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        process.close();
    }

    private static HttpSchemaRegistry client() {
        return new HttpSchemaRegistry(process.api());
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheSchemaOfEachTopic(Topic topic) {
        Schema schema = SpecificData.get().getSchema(topic.recordType());
        try (HttpSchemaRegistry writer = client();
                HttpSchemaRegistry reader = client()) {
            int id = writer.idOf(topic.subject(), schema);
            assertThat(reader.byId(id)).isEqualTo(PublishedSchema.of(schema));
            assertThat(reader.idOf(topic.subject(), schema)).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void carriesRecordsBetweenClients(Topic topic) {
        carry(topic, topic.recordType());
    }

    private static <T extends SpecificRecord> void carry(Topic topic, Class<T> type) {
        T record = new RandomRecords(3).next(type);
        try (HttpSchemaRegistry writer = client();
                HttpSchemaRegistry reader = client()) {
            byte[] bytes = AvroSerde.of(type, writer).serializer().serialize(topic.topicName(), record);
            assertThat(bytes[0]).isZero();
            assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt())
                    .isEqualTo(writer.idOf(topic.subject(), SpecificData.get().getSchema(type)));
            assertThat(AvroSerde.of(type, reader).deserializer().deserialize(topic.topicName(), bytes))
                    .isEqualTo(record);
        }
    }

    @Test
    void readsRecordsOfALaterVersion() {
        Schema now = SpecificData.get().getSchema(SessionEvent.class);
        Schema later = new Schema.Parser()
                .parse(
                        now.toString()
                                .replaceFirst(
                                        "\\{\"name\":\"at\"",
                                        "{\"name\":\"note\",\"type\":[\"null\",\"string\"],\"default\":null},{\"name\":\"at\""));
        SessionEvent event = new RandomRecords(5).next(SessionEvent.class);
        try (HttpSchemaRegistry registry = client()) {
            int idNow = registry.idOf("evolving-value", now);
            int idLater = registry.idOf("evolving-value", later);
            assertThat(idLater).isNotEqualTo(idNow);
            byte[] written =
                    AvroSerde.of(SessionEvent.class, registry).serializer().serialize("evolving", event);
            assertThat(ByteBuffer.wrap(written, 1, 4).getInt()).isEqualTo(idNow);
            byte[] ofLater = rewrite(written, idLater, indexOfAt(written, event));
            assertThat(AvroSerde.of(SessionEvent.class, registry).deserializer().deserialize("evolving", ofLater))
                    .isEqualTo(event);
        }
    }

    // The time is the last field: the new one, null, is a zero byte in front of it.
    private static int indexOfAt(byte[] written, SessionEvent event) {
        long micros = event.getAt().getEpochSecond() * 1_000_000 + event.getAt().getNano() / 1000;
        long zigzag = micros << 1 ^ micros >> 63;
        int length = 1;
        while ((zigzag >>>= 7) != 0) {
            length++;
        }
        return written.length - length;
    }

    private static byte[] rewrite(byte[] written, int id, int insertAt) {
        return ByteBuffer.allocate(written.length + 1)
                .put((byte) 0)
                .putInt(id)
                .put(written, WireHeader.BYTES, insertAt - WireHeader.BYTES)
                .put((byte) 0)
                .put(written, insertAt, written.length - insertAt)
                .array();
    }

    @Test
    void refusesAnIdThatNobodyRegistered() {
        try (HttpSchemaRegistry registry = client()) {
            assertThatThrownBy(() -> registry.byId(987_654)).isExactlyInstanceOf(SerializationException.class);
        }
    }

    @Test
    void refusesASchemaThatIsNotCompatible() throws Exception {
        Schema first = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"long\"}]}");
        Schema second = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"string\"}]}");
        try (HttpSchemaRegistry registry = client()) {
            registry.idOf("strict-value", first);
            requireFullCompatibility("strict-value");
            assertThatThrownBy(() -> registry.idOf("strict-value", second))
                    .isExactlyInstanceOf(SerializationException.class)
                    .hasMessageContaining("409");
        }
    }

    private static void requireFullCompatibility(String subject) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(process.api() + "/config/" + subject))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
