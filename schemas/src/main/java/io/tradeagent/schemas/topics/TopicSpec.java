package io.tradeagent.schemas.topics;

import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;

/**
 * The data of a topic. Built from what most topics share: keyed and partitioned by account, stamped by the writer, read by
 * no service of ours.
 *
 * @param name of the topic
 * @param recordType of its values
 * @param key form of its keys
 * @param partitioning how partitions are chosen
 * @param retention how long records are kept
 * @param recordTime whose clock stamps records
 * @param consumed whether a service of ours reads it
 */
record TopicSpec(
        String name,
        Class<? extends SpecificRecord> recordType,
        String key,
        Partitioning partitioning,
        Retention retention,
        RecordTime recordTime,
        boolean consumed) {

    static final String ACCOUNT_KEY = "tenant/account";
    static final String IDENTITY_KEY = "tenant/account/fingerprint";

    /** Enough to compare this year with last year. */
    static final Duration LONG = Duration.ofDays(400);

    /** What regulators ask of trading records: five years and some. */
    static final Duration AUDIT = Duration.ofDays(2000);

    static final Duration SHORT = Duration.ofDays(7);

    static TopicSpec named(String name, Class<? extends SpecificRecord> recordType) {
        return new TopicSpec(
                name,
                recordType,
                ACCOUNT_KEY,
                Partitioning.ACCOUNT,
                new Retention.DeletedAfter(LONG),
                RecordTime.CREATE,
                false);
    }

    TopicSpec keyedByIdentity() {
        return new TopicSpec(name, recordType, IDENTITY_KEY, partitioning, retention, recordTime, consumed);
    }

    /** Partitioned by account, with a longer key. */
    TopicSpec keyedBy(String form) {
        return new TopicSpec(name, recordType, form, partitioning, retention, recordTime, consumed);
    }

    /** The writer names the partition. */
    TopicSpec addressed() {
        return new TopicSpec(name, recordType, key, Partitioning.MAILBOX, retention, recordTime, consumed);
    }

    /** Each record is written to every partition, for whoever reads only one. */
    TopicSpec everywhere(String form) {
        return new TopicSpec(name, recordType, form, Partitioning.EVERY, retention, recordTime, consumed);
    }

    TopicSpec keptFor(Duration age) {
        return new TopicSpec(
                name, recordType, key, partitioning, new Retention.DeletedAfter(age), recordTime, consumed);
    }

    TopicSpec compacted() {
        return new TopicSpec(name, recordType, key, partitioning, new Retention.Compacted(), recordTime, consumed);
    }

    TopicSpec stampedByBroker() {
        return new TopicSpec(name, recordType, key, partitioning, retention, RecordTime.LOG_APPEND, consumed);
    }

    TopicSpec read() {
        return new TopicSpec(name, recordType, key, partitioning, retention, recordTime, true);
    }
}
