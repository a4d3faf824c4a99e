package io.tradeagent.local.terminal.wire;

import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Tickets;

/** By which of its tickets a program calls a position. Differs only where positions get new tickets. */
public enum PositionNaming {
    /** The first one, as a program does that follows a position through its partial closes. */
    FIRST_TICKET {
        @Override
        String of(Tickets deal) {
            return deal.positionId();
        }

        @Override
        String of(Position position) {
            return position.positionId();
        }
    },
    /** The present one, as a simple program does: only comments ("to #", "from #") tell that it is the same position. */
    PRESENT_TICKET {
        @Override
        String of(Tickets deal) {
            return deal.ticket();
        }

        @Override
        String of(Position position) {
            return position.ticket();
        }
    };

    abstract String of(Tickets deal);

    abstract String of(Position position);
}
