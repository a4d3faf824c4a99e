package io.tradeagent.schemas.deadletters;

import java.time.Instant;

/**
 * The record that became a dead letter, by the place where it stood. Two dead letters of the same origin are the same record, put
 * aside twice.
 *
 * @param topic that it stood in
 * @param partition of the topic
 * @param offset in the partition
 * @param timestamp of the record, in milliseconds; tells it from one that a recreated topic has at the same offset
 */
public record RecordOrigin(String topic, int partition, long offset, Instant timestamp) {}
