package io.tradeagent.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.terminal.CommandStore.Admission;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.RecentCommand;
import org.junit.jupiter.api.Test;

class CommandStoreTest {

    private final CommandStore store = new CommandStore(3);

    @Test
    void aCommandIsFreshOnceAndAnsweredAsTheFirstTimeAfterwards() {
        CommandOutcome executed = CommandOutcome.executed("1", "2");

        assertThat(store.admit("c1")).isInstanceOf(Admission.Fresh.class);
        store.settle("c1", executed);

        assertThat(store.admit("c1")).isEqualTo(new Admission.Known(executed));
        assertThat(store.admit("c1")).isEqualTo(new Admission.Known(executed));
    }

    @Test
    void aCommandThatIsStillWorkedOnIsNotFreshAgain() {
        store.admit("c1");

        assertThat(store.admit("c1")).isEqualTo(new Admission.Known(CommandOutcome.received()));
    }

    @Test
    void aCancelThatComesFirstRejectsItsTarget() {
        assertThat(store.cancel("x", "c1")).isEqualTo(CommandOutcome.executed());

        assertThat(store.admit("c1")).isEqualTo(new Admission.Known(CommandOutcome.rejected("canceled")));
        assertThat(store.admit("c1")).isEqualTo(new Admission.Known(CommandOutcome.rejected("canceled")));
    }

    @Test
    void aCancelThatComesLateIsRejected() {
        store.admit("c1");
        store.settle("c1", CommandOutcome.executed("1", "2"));
        store.admit("c2");
        store.settle("c2", CommandOutcome.rejected("invalid_volume"));

        assertThat(store.cancel("x", "c1")).isEqualTo(CommandOutcome.rejected("already_executed"));
        assertThat(store.cancel("y", "c2")).isEqualTo(CommandOutcome.rejected("already_ended"));
    }

    @Test
    void remembersTheLastOnesInOrder() {
        for (String id : new String[] {"c1", "c2", "c3", "c4"}) {
            store.admit(id);
            store.settle(id, CommandOutcome.expired());
        }

        assertThat(store.recent(2)).extracting(RecentCommand::commandId).containsExactly("c3", "c4");
        assertThat(store.recent(10)).extracting(RecentCommand::commandId).containsExactly("c2", "c3", "c4");
    }
}
