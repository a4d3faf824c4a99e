package io.tradeagent.copy.follower;

import io.tradeagent.copy.allocation.NotSizedBecause;
import io.tradeagent.copy.allocation.Workings;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.copy.symbol.SymbolMapping;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;

/** What a follower does about a signal that would open or add. */
public sealed interface CopyDecision {

    /** Stable name of the reason; {@code copied} where it is copied. */
    String code();

    /** An order is written. */
    record Copied(CommandId order, Lots lots, Workings workings, Assessment assessment) implements CopyDecision {
        @Override
        public String code() {
            return "copied";
        }
    }

    /** What the leader added was copied when its order was placed: that copy fills, or has filled, by the follower's own prices. */
    record AsPending(CommandId order, Lots lots) implements CopyDecision {
        @Override
        public String code() {
            return "copied_as_pending";
        }
    }

    /** By the group's rules there is nothing to do. */
    record Skipped(SkipReason reason) implements CopyDecision {
        @Override
        public String code() {
            return reason.code();
        }
    }

    /** The follower has no such symbol. */
    record Unmapped(SymbolMapping.Because because) implements CopyDecision {
        @Override
        public String code() {
            return because.code();
        }
    }

    /** No size could be found, or none that the broker takes. */
    record NotSized(NotSizedBecause because, Workings workings) implements CopyDecision {
        @Override
        public String code() {
            return because.code();
        }
    }

    /** A limit speaks against it. */
    record Denied(Lots lots, Workings workings, Assessment assessment) implements CopyDecision {
        @Override
        public String code() {
            return assessment.decisive().orElseThrow().code();
        }
    }
}
