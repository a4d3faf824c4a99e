package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.gateway.FrameReader;
import io.tradeagent.gateway.codec.EventReader;
import io.tradeagent.schemas.protocol.EaProtocol;
import io.tradeagent.schemas.protocol.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** What the protocol's page shows is what the gateway takes and gives. */
class ProtocolExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("```json\\n(\\{\"type\":.*?)```", Pattern.DOTALL);
    private static final Set<String> TO_THE_EA =
            Set.of("Ack", "InitAck", "ErrorAlert", "ShutdownNotice", "OrderCommand", "OrderCancel", "SyncSnapshot");

    private final EventReader reader = new EventReader(new EaProtocol());
    private final Specification asyncapi = Specification.named("asyncapi.yaml");
    private final List<JsonNode> examples = BLOCK.matcher(Specification.text("ea-protocol.md"))
            .results()
            .flatMap(block -> objects(block.group(1)))
            .toList();

    @TestFactory
    Stream<DynamicTest> anEventIsAccepted() {
        return fromTheEa()
                .map(example -> DynamicTest.dynamicTest(
                        example.path("event_id").stringValue(),
                        () -> assertThat(reader.read(example.toString())).isInstanceOf(FrameReader.Event.class)));
    }

    @TestFactory
    Stream<DynamicTest> aMessageIsAsDescribed() {
        return toTheEa()
                .map(example -> DynamicTest.dynamicTest(
                        type(example),
                        () -> assertThat(asyncapi.judge(type(example), example)).isEmpty()));
    }

    @Test
    void everyTypeIsShown() {
        assertThat(types(fromTheEa()))
                .isEqualTo(Arrays.stream(EventType.values())
                        .map(EventType::typeName)
                        .collect(Collectors.toSet()));
        assertThat(types(toTheEa())).isEqualTo(TO_THE_EA);
    }

    private Stream<JsonNode> fromTheEa() {
        return examples.stream().filter(example -> example.has("event_id"));
    }

    private Stream<JsonNode> toTheEa() {
        return examples.stream().filter(example -> !example.has("event_id"));
    }

    private static Set<String> types(Stream<JsonNode> examples) {
        return examples.map(ProtocolExamplesTest::type).collect(Collectors.toSet());
    }

    private static String type(JsonNode example) {
        return example.path("type").stringValue();
    }

    private static Stream<JsonNode> objects(String block) {
        try (MappingIterator<JsonNode> values =
                JsonMapper.shared().readerFor(JsonNode.class).readValues(block)) {
            return values.readAll().stream();
        }
    }
}
