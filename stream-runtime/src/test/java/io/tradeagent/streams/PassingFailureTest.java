package io.tradeagent.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class PassingFailureTest {

    @Test
    void aTransactionThatTookTooLongPasses() {
        assertThat(PassingFailure.isOne(new StreamsException("commit", new InvalidTxnStateException("aborted"))))
                .isTrue();
        assertThat(PassingFailure.isOne(new StreamsException("send", new ProducerFencedException("timed out"))))
                .isTrue();
    }

    @Test
    void aDependencyThatIsDownPasses() {
        assertThat(PassingFailure.isOne(new StreamsException(new IllegalStateException(new TimeoutException()))))
                .isTrue();
    }

    @Test
    void aBrokenInvariantDoesNot() {
        assertThat(PassingFailure.isOne(new StreamsException(new IllegalStateException("epoch went back"))))
                .isFalse();
        assertThat(PassingFailure.isOne(new StreamsException(new RecordTooLargeException("1 GB"))))
                .isFalse();
    }
}
