package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.OutgoingEvent;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void findsNoFaultInSequencesThatAreComplete() {
        accepted("a", 1);
        delivered("a", 1);
        accepted("a", 2);
        answered("a", 2, EventResult.Status.DUPLICATE);
        accepted("b", 1);

        assertThat(ledger.fault()).isEmpty();
        assertThat(ledger.count()).isEqualTo(4);
        assertThat(ledger.lastInbound("a")).isEqualTo(2);
        assertThat(ledger.lastOutbound("a")).isEqualTo(1);
        assertThat(ledger.lastInbound("nobody")).isZero();
    }

    @Test
    void findsAGap() {
        accepted("a", 1);
        accepted("a", 3);

        assertThat(ledger.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("missing"));
    }

    @Test
    void findsARepeat() {
        delivered("a", 1);
        delivered("a", 1);

        assertThat(ledger.fault()).hasValueSatisfying(fault -> assertThat(fault).contains("twice"));
    }

    private void accepted(String identity, long sequence) {
        answered(identity, sequence, EventResult.Status.ACCEPTED);
    }

    private void answered(String identity, long sequence, EventResult.Status status) {
        OutgoingEvent event = new OutgoingEvent("e", EventType.COMMAND_ACK, "{}");
        ledger.note(identity, new TerminalEvent.EventAnswered(event, new EventResult("e", status, sequence, null)));
    }

    private void delivered(String identity, long sequence) {
        ledger.note(
                identity,
                new TerminalEvent.InstructionReceived(
                        sequence, new Instruction.SnapshotRequest(), TerminalEvent.Delivery.FIRST));
    }
}
