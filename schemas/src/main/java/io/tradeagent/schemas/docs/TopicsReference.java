package io.tradeagent.schemas.docs;

import io.tradeagent.schemas.topics.Partitioning;
import io.tradeagent.schemas.topics.RecordTime;
import io.tradeagent.schemas.topics.Retention;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The page {@code docs/reference/topics.md}, made from {@link Topic} and the schemas. */
public final class TopicsReference {

    private static final String INTRODUCTION = """
            # Topics

            <!-- Made from the topic catalogue and the Avro schemas; change those, not this page. -->

            Keys are UTF-8 text. Values are Avro in the Confluent wire format (a zero byte, the schema id in four bytes, the
            record in Avro binary); their schemas stand in the registry under the topic's name and `-value`. Everything about
            an account lies in partition `toPositive(murmur2(utf8("tenant/account"))) mod P` of its topics, also where the key
            is longer, and all these topics have the same P. The partition of the mailbox is named by the writer.

            Records carry the headers `ce_id`, `ce_type`, `ce_source`, `ce_time` and, where there is one, `traceparent`.

            """;

    private static final String DEAD_LETTERS = """

            ## Dead letters

            What a consumer cannot process goes, unchanged, to the topic's name and `.dlq`, and the consumer goes on. The
            dead letter has key, value and headers of the record, and these headers, UTF-8 text:

            | header | |
            |---|---|
            | `ta_dlq_topic`, `ta_dlq_partition`, `ta_dlq_offset` | where the record stood |
            | `ta_dlq_timestamp` | the record's time, RFC 3339; the dead letter's own is when it was put aside |
            | `ta_dlq_error_class`, `ta_dlq_error` | class of the error, and its message: one line, at most 500 characters |
            | `ta_dlq_service` | the consumer: its application id |
            | `ta_dlq_at` | when it was put aside, RFC 3339 |
            | `ta_dlq_redrives` | how often the record had been brought back before |

            The Streams services write it in the same transaction as the step over the record: neither lost nor twice. For the
            mailbox, which gateways read without a group, the gateways share a group of their own for this,
            `edge-gateway-dead-letters`, so that one of them writes it; after a crash it may write one twice, with the same
            topic, partition and offset. A registry or broker that does not answer makes no dead letter: the consumer waits.

            A record that an operator brought back carries `ta_redrive_count` and `ta_redrive_of` (its dead letter, as
            `topic/partition/offset`). Beside the dead letter stands, from the same transaction, a mark without a value: the
            headers that name the record, `ta_dlq_redriven_by` and `ta_dlq_redriven_at`. How to look at dead letters and bring
            them back: [how-to](../how-to/dead-letters.md). Kept for 90 days. These exist:

            """;

    private TopicsReference() {}

    /** The whole page; the same for the same catalogue. */
    public static String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| topic | key | partitions | kept | record time | record |\n|---|---|---|---|---|---|\n");
        for (Topic topic : Topic.values()) {
            page.append(overview(topic));
        }
        page.append(DEAD_LETTERS);
        page.append(Arrays.stream(Topic.values())
                .filter(Topic::hasDeadLetters)
                .map(topic -> "- `" + topic.deadLetterName() + "`\n")
                .collect(Collectors.joining()));
        for (Topic topic : Topic.values()) {
            page.append(chapter(topic));
        }
        Map<String, Schema> shared = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            RecordTable.collectShared(schemaOf(topic), shared);
        }
        page.append("\n## Records and words in records\n");
        shared.values().forEach(schema -> page.append(RecordTable.section(schema)));
        return page.toString();
    }

    private static Schema schemaOf(Topic topic) {
        return SpecificData.get().getSchema(topic.recordType());
    }

    private static String overview(Topic topic) {
        return "| [`%s`](#%s) | `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        topic.topicName(),
                        anchor(topic.topicName()),
                        topic.key(),
                        partitions(topic.partitioning()),
                        kept(topic.retention()),
                        topic.recordTime() == RecordTime.LOG_APPEND ? "broker's clock" : "writer's clock",
                        schemaOf(topic).getName());
    }

    private static String partitions(Partitioning partitioning) {
        return switch (partitioning) {
            case ACCOUNT -> "P, by account";
            case EVERY -> "P, each record in every one";
            case MAILBOX -> "N, by address";
        };
    }

    private static String kept(Retention retention) {
        return switch (retention) {
            case Retention.Compacted compacted -> "last of each key";
            case Retention.DeletedAfter deleted -> span(deleted.age());
        };
    }

    private static String span(Duration age) {
        return age.toDays() > 0 ? age.toDays() + " days" : age.toHours() + " h";
    }

    private static String chapter(Topic topic) {
        return "\n## " + topic.topicName() + "\n\n" + topic.description() + "\n" + RecordTable.table(schemaOf(topic));
    }

    /** The anchor that a heading gets on common Markdown sites. */
    private static String anchor(String heading) {
        return heading.replaceAll("[^A-Za-z0-9_-]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
