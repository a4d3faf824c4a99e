package io.tradeagent.system.script;

import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.script.Backend.Noted;
import io.tradeagent.system.script.Statement.Field;
import io.tradeagent.system.script.Statement.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What analysts, auditors and issuers can read: the records about this run's accounts. */
final class Evidence {

    private final Backend backend;
    private final Map<String, Integer> deliveriesSeen = new HashMap<>();

    Evidence(Backend backend) {
        this.backend = backend;
    }

    /** {@code E order ID STATE [field=value]}: the order comes to this, after what was expected of it before. */
    void expectDelivery(Statement s) {
        String order = s.word(1);
        List<Field> fields = new ArrayList<>(s.fields());
        fields.add(new Field("command_id", Form.VALUE, order));
        fields.add(new Field("state", Form.VALUE, s.word(2)));
        int from = deliveriesSeen.getOrDefault(order, 0);
        if (!backend.await(() -> first(from, fields) >= 0)) {
            throw new ScriptFailure(s.text(), "deliveries " + ofOrder(order));
        }
        deliveriesSeen.put(order, first(from, fields) + 1);
    }

    private int first(int from, List<Field> fields) {
        List<JsonNode> deliveries = records(Topic.ORDER_DELIVERIES);
        for (int i = from; i < deliveries.size(); i++) {
            if (Fields.mismatch(deliveries.get(i), fields) == null) {
                return i;
            }
        }
        return -1;
    }

    private List<JsonNode> ofOrder(String order) {
        return records(Topic.ORDER_DELIVERIES).stream()
                .filter(d -> d.path("command_id").asString("").equals(order))
                .toList();
    }

    /** {@code E record TOPIC [field=value]}: there is one at least. */
    void expectRecord(Statement s) {
        Topic topic = topic(s.word(1));
        if (!backend.await(() -> count(topic, s.fields()) > 0)) {
            throw new ScriptFailure(s.text(), "records " + records(topic));
        }
    }

    /** {@code E records TOPIC NUMBER [field=value]}: there are exactly so many. */
    void expectRecords(Statement s) {
        Topic topic = topic(s.word(1));
        long expected = Long.parseLong(s.word(2));
        if (!backend.await(() -> count(topic, s.fields()) >= expected) || count(topic, s.fields()) != expected) {
            throw new ScriptFailure(expected + " records", count(topic, s.fields()) + " of " + records(topic));
        }
    }

    private long count(Topic topic, List<Field> fields) {
        return records(topic).stream()
                .filter(record -> Fields.mismatch(record, fields) == null)
                .count();
    }

    private List<JsonNode> records(Topic topic) {
        String prefix = "default/" + backend.accountPrefix();
        return backend.records(topic).stream()
                .filter(noted -> noted.key().startsWith(prefix))
                .map(Noted::value)
                .<JsonNode>map(Terminal::flat)
                .toList();
    }

    private static Topic topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no topic " + name));
    }
}
