package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders for tests. */
final class Orders {

    private Orders() {}

    static Order open(String id) {
        return order(id, Action.OPEN, null, null);
    }

    static Order close(String id) {
        return order(id, Action.CLOSE, null, null);
    }

    static Order cancel(String id, String target) {
        return order(id, Action.CANCEL, null, new CommandId(target));
    }

    static Order demand(String id) {
        return order(id, Action.DEMAND_SNAPSHOT, null, null);
    }

    static Order demandUntil(String id, Instant expiry) {
        return order(id, Action.DEMAND_SNAPSHOT, expiry, null);
    }

    static Order openUntil(String id, Instant expiry) {
        return order(id, Action.OPEN, expiry, null);
    }

    static Order of(String id, Action action, @Nullable Instant expiry) {
        return order(id, action, expiry, null);
    }

    static Order named(Order order, Fingerprint fingerprint) {
        return order.addressedTo(fingerprint);
    }

    static Order inSandbox(Order order) {
        var addressee = new Order.Addressee(order.addressee().named(), Market.SANDBOX);
        return new Order(order.id(), addressee, order.content(), order.validity(), order.traceparent());
    }

    static Word executed() {
        return Word.executed(null, "7001", "9001");
    }

    static Word rejected(String code) {
        return new Word.Done(new Verdict(Outcome.REJECTED, code, null, null));
    }

    static Snapshot.Shown shown(String command, Word word) {
        return new Snapshot.Shown(new CommandId(command), word);
    }

    private static Order order(String id, Action action, @Nullable Instant expiry, @Nullable CommandId cancels) {
        return new Order(
                new CommandId(id),
                new Order.Addressee(null, Market.LIVE),
                new Order.Content(action, new Payload.Encoded(id.getBytes(StandardCharsets.UTF_8)), cancels),
                new Order.Validity(Outboxes.START, expiry),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }
}
