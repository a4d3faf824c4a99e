package io.tradeagent.copy.leader;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;

/** Whose doing a leader's position is: it decides which groups copy it. */
public sealed interface Initiative {

    /** Whether a group copies what is begun so. */
    boolean isOf(CopyGroup group);

    /** Whether a trade passes the filters of a group's leader. */
    boolean passes(Leader as, LeaderPosition.Trade trade);

    /** The leader's broker carried it out, whoever asked for it. */
    record Broker() implements Initiative {
        @Override
        public boolean isOf(CopyGroup group) {
            return group.signal() == SignalSource.EXECUTIONS;
        }

        @Override
        public boolean passes(Leader as, LeaderPosition.Trade trade) {
            return as.leads(trade.symbol(), trade.magic());
        }
    }

    /** The leader's strategy asked for it. What it asks for bears no magic number. */
    record Strategy() implements Initiative {
        @Override
        public boolean isOf(CopyGroup group) {
            return group.signal() == SignalSource.INTENTS;
        }

        @Override
        public boolean passes(Leader as, LeaderPosition.Trade trade) {
            return as.symbols().takes(trade.symbol());
        }
    }

    /**
     * An operator trades for one group in its leader's place. Filters do not count: the operator has said what, and for whom.
     *
     * @param id of the group
     */
    record Operator(GroupId id) implements Initiative {
        @Override
        public boolean isOf(CopyGroup group) {
            return group.id().equals(id);
        }

        @Override
        public boolean passes(Leader as, LeaderPosition.Trade trade) {
            return true;
        }
    }
}
