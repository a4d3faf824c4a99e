package io.tradeagent.approval.kafka;

import org.apache.kafka.common.KafkaException;

/** The topic is not partitioned as configured: whatever were written would be read by the wrong task. */
final class WrongPartitionsException extends KafkaException {

    private static final long serialVersionUID = 1L;

    WrongPartitionsException(String message) {
        super(message);
    }
}
