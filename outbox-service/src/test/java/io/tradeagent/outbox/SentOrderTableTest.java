package io.tradeagent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.SentOrderTable.Occurrence;
import io.tradeagent.outbox.SentOrderTable.Step;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table as its author meant it, written a second time. */
class SentOrderTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TOLD_RECEIVED   | RECEIVE     | STAY   | RECEIVE | RECEIVE
                    TOLD_OUTCOME    | SETTLE      | SETTLE | SETTLE  | SETTLE
                    TOLD_UNREADABLE | STAY        | STAY   | GIVE_UP | STAY
                    SHOWN_ABSENT    | STAY        | STAY   | CLEAR   | STAY
                    SHOWN_NOTHING   | STAY        | STAY   | GIVE_UP | STAY
                    SESSION_OVER    | DOUBT       | DOUBT  | STAY    | STAY
                    RECONNECTED     | SEND        | SEND   | STAY    | SEND
                    RESUMED         | SEND        | STAY   | STAY    | SEND
                    REACHABLE       | SEND_IF_DUE | STAY   | STAY    | SEND
                    SILENCE         | RETRY       | STAY   | STAY    | STAY
                    RAN_OUT         | DOUBT       | STAY   | STAY    | EXPIRE
                    RETRACTED       | CANCEL      | CANCEL | CANCEL  | RETRACT
                    """)
    void everyOccurrenceHasOneStepInEveryStage(
            Occurrence occurrence, Step sent, Step received, Step doubted, Step cleared) {
        assertThat(Stream.of(Stage.SENT, Stage.RECEIVED, Stage.DOUBTED, Stage.CLEARED)
                        .map(stage -> SentOrderTable.step(stage, occurrence)))
                .containsExactly(sent, received, doubted, cleared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TOLD_RECEIVED   | SETTLE      | SETTLE
                    TOLD_OUTCOME    | SETTLE      | SETTLE
                    TOLD_UNREADABLE | STAY        | STAY
                    SHOWN_ABSENT    | STAY        | STAY
                    SHOWN_NOTHING   | STAY        | STAY
                    SESSION_OVER    | CLEAR       | STAY
                    RECONNECTED     | SEND        | SEND
                    RESUMED         | SEND        | SEND
                    REACHABLE       | SEND_IF_DUE | SEND
                    SILENCE         | RETRY       | STAY
                    RAN_OUT         | EXPIRE      | EXPIRE
                    RETRACTED       | RETRACT     | RETRACT
                    """)
    void demandIsNeverInDoubtAndOverWithAnyAnswer(Occurrence occurrence, Step sent, Step cleared) {
        assertThat(Stream.of(Stage.SENT, Stage.CLEARED).map(stage -> SentOrderTable.demand(stage, occurrence)))
                .containsExactly(sent, cleared);
    }

    @Test
    void nothingButProofBringsADoubtedOrderOutAgain() {
        assertThat(Arrays.stream(Occurrence.values())
                        .filter(occurrence -> Stream.of(Step.SEND, Step.SEND_IF_DUE, Step.RETRY, Step.CLEAR)
                                .anyMatch(step -> step == SentOrderTable.step(Stage.DOUBTED, occurrence))))
                .containsExactly(Occurrence.SHOWN_ABSENT);
    }
}
