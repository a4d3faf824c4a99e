package io.tradeagent.outbox;

/** What an instruction does to the account. */
public enum Action {
    /** Opens a position at the market. */
    OPEN(Risk.ADDS),
    /** Places a pending order, which opens a position when it triggers. */
    PLACE(Risk.ADDS),
    /** Changes stop loss or take profit of a position. */
    MODIFY(Risk.BOUNDS),
    /** Closes a position or a part of it. */
    CLOSE(Risk.BOUNDS),
    /** Closes two opposite positions by each other. */
    CLOSE_BY(Risk.BOUNDS),
    /** Changes price, stops or expiry of a pending order; it cannot grow. */
    MODIFY_ORDER(Risk.BOUNDS),
    /** Takes an order back. */
    CANCEL(Risk.BOUNDS),
    /** Asks for the terminal's own snapshot: changes nothing, however often it is carried out. */
    DEMAND_SNAPSHOT(Risk.NONE),
    /** Not known to this version: never sent, for nobody can say what it would do. */
    UNSUPPORTED(Risk.ADDS);

    private enum Risk {
        ADDS,
        BOUNDS,
        NONE
    }

    private final Risk risk;

    Action(Risk risk) {
        this.risk = risk;
    }

    /**
     * Whether the instruction is never expired, dead-lettered or refused for lack of room, because losing it leaves the
     * account with more risk than its issuer wanted. All that cannot make a position or a pending order larger is protected.
     */
    public boolean isProtected() {
        return risk == Risk.BOUNDS;
    }

    /** Whether a hold stops the instruction, and a terminal's lasting silence ends it. */
    public boolean addsRisk() {
        return risk == Risk.ADDS;
    }

    /** Whether the instruction trades: what does not is of no market, needs no leave to trade, and is never in doubt. */
    public boolean trades() {
        return risk != Risk.NONE;
    }
}
