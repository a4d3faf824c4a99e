package io.tradeagent.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schemas.avro.RandomRecords;
import io.tradeagent.schemas.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoundTripTest {

    private static final int RECORDS = 200;

    @ParameterizedTest
    @EnumSource
    void anyRecordComesBackFromItsText(Topic topic) {
        RandomRecords records = new RandomRecords(42);
        for (int i = 0; i < RECORDS; i++) {
            SpecificRecord record = records.next(topic.recordType());
            JsonNode text = JsonMapper.shared().readTree(AvroJson.toJson(record).toString());
            SpecificRecord back = AvroJson.fromJson(text, topic.recordType());
            assertThat(back).as("seed 42, record %d", i).isEqualTo(record);
        }
    }
}
