package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.link.SessionGrant;
import java.math.BigDecimal;
import java.util.Locale;

/** What every act of the story works with. */
record Scene(
        Cast cast,
        Operator operator,
        Happenings happenings,
        Ledger ledger,
        Timeline timeline,
        Pace pace,
        Narrator narrator) {

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
        return operator.order(
                new OrderTicket(actor.accountId(), fingerprintOf(actor), SYMBOL, side, new BigDecimal(volume)));
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
