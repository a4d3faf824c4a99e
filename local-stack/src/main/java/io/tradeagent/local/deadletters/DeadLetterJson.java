package io.tradeagent.local.deadletters;

import io.tradeagent.local.client.RecordJson;
import io.tradeagent.schemas.deadletters.DeadLetterHeaders;
import io.tradeagent.schemas.deadletters.RecordOrigin;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dead letters, and what becomes of them, as JSON objects. */
public final class DeadLetterJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<RecordOrigin, RedriveMark> marks;

    /** @param marks what was brought back so far */
    public DeadLetterJson(Map<RecordOrigin, RedriveMark> marks) {
        this.marks = Map.copyOf(marks);
    }

    /** How many there are in a topic. */
    public static ObjectNode summary(String topic, DeadLetterSummary summary) {
        return JSON.createObjectNode()
                .put("topic", topic)
                .put("count", summary.count())
                .put("waiting", summary.waiting())
                .put("oldest", text(summary.oldest()))
                .put("newest", text(summary.newest()));
    }

    /** A line of a list. */
    public ObjectNode line(DeadLetter letter) {
        ObjectNode json = place(letter);
        json.put("at", text(Instant.ofEpochMilli(letter.record().timestamp())));
        json.put("key", text(letter.record().key()));
        letter.told().ifPresentOrElse(told -> tell(told, json), () -> json.putNull("origin"));
        byte @Nullable [] value = letter.record().value();
        json.put("bytes", value == null ? 0 : value.length);
        Optional<RedriveMark> mark = letter.origin().map(marks::get);
        mark.ifPresentOrElse(
                redriven -> json.putObject("redriven").put("by", redriven.by()).put("at", text(redriven.at())),
                () -> json.putNull("redriven"));
        return json;
    }

    /**
     * All that there is to know about one: the line, the headers as they are, and the value, decoded where it can be, else as base64.
     *
     * @throws org.apache.kafka.common.errors.RetriableException if the schema registry cannot be asked now
     */
    public ObjectNode whole(DeadLetter letter, SchemaRegistry registry) {
        ObjectNode record = new RecordJson(letter.record().topic(), registry).toJson(letter.record());
        ObjectNode json = line(letter);
        json.set("headers", record.get("headers"));
        json.set("value", record.get("value"));
        return json;
    }

    /** What became of one in a run. */
    public static ObjectNode outcome(DeadLetter letter, Verdict verdict, @Nullable RecordMetadata written) {
        ObjectNode json = place(letter);
        switch (verdict.kind()) {
            case TAKEN -> json.put("outcome", written == null ? "would_be_redriven" : "redriven");
            case SKIPPED -> json.put("outcome", "skipped").put("code", verdict.code());
            case REFUSED -> json.put("outcome", "refused").put("code", verdict.code());
        }
        if (written != null) {
            json.putObject("to")
                    .put("topic", written.topic())
                    .put("partition", written.partition())
                    .put("offset", written.offset());
        }
        return json;
    }

    private static ObjectNode place(DeadLetter letter) {
        return JSON.createObjectNode()
                .put("topic", letter.record().topic())
                .put("partition", letter.record().partition())
                .put("offset", letter.record().offset());
    }

    private static void tell(DeadLetterHeaders told, ObjectNode json) {
        json.putObject("origin")
                .put("topic", told.origin().topic())
                .put("partition", told.origin().partition())
                .put("offset", told.origin().offset())
                .put("timestamp", text(told.origin().timestamp()));
        json.put("error_class", told.failure().kind());
        json.put("error", told.failure().message());
        json.put("service", told.service());
        json.put("redrives", told.redrives());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable String text(byte @Nullable [] utf8) {
        return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
    }
}
