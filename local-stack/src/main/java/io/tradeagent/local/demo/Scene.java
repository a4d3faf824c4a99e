package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.link.SessionGrant;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every act of the story works with. */
record Scene(Cast cast, Operator operator, Happenings happenings, Ledger ledger, Timeline timeline, Pace pace) {

    static final String SYMBOL = "EURUSD";

    /** The session that the actor got. */
    SessionGrant grantOf(Actor actor) throws InterruptedException {
        return happenings
                .await("gets a session", actor.name(), TerminalEvent.SessionOpened.class, opened -> true)
                .what()
                .grant();
    }

    /** What the operator approves or rejects. */
    String fingerprintOf(Actor actor) throws InterruptedException {
        return grantOf(actor).session().fingerprint();
    }

    /** The operator does something. */
    void operatorActs(String what, String detail) {
        timeline.tell(new Line(Hue.STRONG, operator.name(), what, detail));
    }

    /** The operator opens a position on an actor's account. */
    String orderOpen(Actor actor, Side side, String volume) throws InterruptedException {
        String words = "open " + side + " " + volume + " ";
        operatorActs("orders", words.toLowerCase(Locale.ROOT) + SYMBOL + " for " + actor.name());
        return order(actor, null, side, volume);
    }

    /** The operator closes all or a part of a position on an actor's account. */
    String orderClose(Actor actor, Position position, String volume) throws InterruptedException {
        operatorActs("orders", "close " + volume + " of position " + position.positionId() + " for " + actor.name());
        return order(actor, position.positionId(), position.side(), volume);
    }

    private String order(Actor actor, @Nullable String positionId, Side side, String volume)
            throws InterruptedException {
        return operator.order(new OrderTicket(
                actor.accountId(), fingerprintOf(actor), positionId, SYMBOL, side, new BigDecimal(volume)));
    }

    /** Waits until an order was delivered, executed, reported and acknowledged, all of it sequenced. */
    void awaitDone(Actor actor, String commandId) throws InterruptedException {
        String who = actor.name();
        happenings.await(
                "receives the order", who, TerminalEvent.InstructionReceived.class, Evidence.delivered(commandId));
        happenings.await(
                "its ExecutionReport is sequenced",
                who,
                TerminalEvent.EventAnswered.class,
                Evidence.reportOf(commandId));
        happenings.await(
                "its CommandAck is sequenced", who, TerminalEvent.EventAnswered.class, Evidence.ackOf(commandId));
    }
}
