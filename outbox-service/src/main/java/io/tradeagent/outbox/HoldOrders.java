package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.kernel.Side;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders that holds issue. Their names are pure functions of what they are for, so that nothing is issued twice. */
final class HoldOrders {

    private final Draft draft;

    HoldOrders(Draft draft) {
        this.draft = draft;
    }

    /** Takes a command back. Named by its target alone: however many holds come, a command is cancelled once. */
    Order cancelOf(SentOrder sent) {
        CommandId target = sent.order().id();
        var addressee = new Order.Addressee(
                sent.slot().recipient(), sent.order().addressee().market());
        var content = new Order.Content(Action.CANCEL, new Payload.HoldCancel(target), target);
        return order(
                id(List.of("hold-cancel", target.value())),
                addressee,
                content,
                sent.order().traceparent());
    }

    /** Asks a terminal what is left. */
    Order demand(Hold cause, SessionView session, int round) {
        var content = new Order.Content(Action.DEMAND_SNAPSHOT, new Payload.HoldDemand(), null);
        return order(demandId(cause, session.fingerprint(), round), addressee(session), content, null);
    }

    CommandId demandId(Hold cause, Fingerprint recipient, int round) {
        return id("hold-demand", cause, recipient, round, "");
    }

    /** Cancels a pending order. */
    Order cancel(Hold cause, SessionView session, int round, String orderId) {
        var content = new Order.Content(Action.CANCEL, new Payload.HoldOrderCancel(orderId), null);
        CommandId id = id("hold-order-cancel", cause, session.fingerprint(), round, orderId);
        return order(id, submitter(session), content, null);
    }

    /** Closes a position. */
    Order close(Hold cause, SessionView session, int round, Holdings.OpenPosition position, Side side) {
        var close = new Payload.HoldClose(position.id(), position.symbol(), side, position.volume());
        var content = new Order.Content(Action.CLOSE, close, null);
        CommandId id = id("hold-close", cause, session.fingerprint(), round, position.id());
        return order(id, submitter(session), content, null);
    }

    private static Order.Addressee addressee(SessionView session) {
        return new Order.Addressee(session.fingerprint(), session.market());
    }

    /** The terminal that showed it, or, where that cannot trade, one of the account's that can. */
    private Order.Addressee submitter(SessionView session) {
        return session.canSubmit(draft.now()) ? addressee(session) : new Order.Addressee(null, session.market());
    }

    private Order order(CommandId id, Order.Addressee addressee, Order.Content content, @Nullable String traceparent) {
        return new Order(id, addressee, content, new Order.Validity(draft.now(), null), traceparent);
    }

    private CommandId id(String kind, Hold cause, Fingerprint recipient, int round, String what) {
        return id(List.of(
                kind, cause.scope(), Long.toString(cause.version()), recipient.hex(), Integer.toString(round), what));
    }

    private CommandId id(List<String> parts) {
        var account = draft.state().account();
        String kind = parts.getFirst();
        String[] name = Stream.concat(
                        Stream.of(kind, account.tenant().value(), account.id()),
                        parts.stream().skip(1))
                .toArray(String[]::new);
        return new CommandId(NameBasedId.of(name).toString());
    }
}
