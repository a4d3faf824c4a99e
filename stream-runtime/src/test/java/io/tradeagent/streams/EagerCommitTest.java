package io.tradeagent.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EagerCommitTest {

    private static final long NOW = 1_000_000;

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "9, true",
        "10, false",
        "5000, false",
        // The clock that stamped it is ahead of this one.
        "-3000, true"
    })
    void onlyARecordThatHasNotWaitedIsCommittedAtOnce(long age, boolean committed) {
        context.setCurrentSystemTimeMs(NOW);
        new EagerCommit(context).processed(new Record<>("default/1", "x", NOW - age));
        assertThat(context.committed()).isEqualTo(committed);
    }
}
