package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.NameBasedId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision while it is made: what happened so far, and the links as that leaves them. */
final class Draft {

    private final FollowerView follower;
    private final Instant now;
    private final List<FollowerEvent> events = new ArrayList<>();
    private final Map<LinkKey, Link> changed = new LinkedHashMap<>();

    Draft(FollowerView follower, Instant now) {
        this.follower = follower;
        this.now = now;
    }

    FollowerView follower() {
        return follower;
    }

    Instant now() {
        return now;
    }

    /** The link as it is now; null: there is none. */
    @Nullable
    Link link(LinkKey key) {
        Link link = changed.get(key);
        return link != null ? link : follower.link(key).orElse(null);
    }

    /** The link as it is now, where there is one. */
    Link present(LinkKey key) {
        return Objects.requireNonNull(link(key), "there is a link of this key");
    }

    /** The link as it is now, of one that was seen before. */
    Link latest(Link link) {
        return changed.getOrDefault(link.key(), link);
    }

    void put(Link link) {
        changed.put(link.key(), link);
    }

    void happened(FollowerEvent event) {
        events.add(event);
    }

    void moved(LinkKey link, CommandId order, OrderState from, OrderState to) {
        moved(link, order, from, to, null);
    }

    /** @param refusal what was said when it was refused; null: it was not, or nothing was said */
    void moved(LinkKey link, CommandId order, OrderState from, OrderState to, @Nullable Refusal refusal) {
        if (from != to) {
            events.add(new FollowerEvent.OrderMoved(link, order, from, to, null, refusal));
        }
    }

    void traded(LinkKey link, CommandId order, OrderState from, OrderState to, FollowerEvent.Fill fill) {
        events.add(new FollowerEvent.OrderMoved(link, order, from, to, fill));
    }

    void ordered(Link link, CopyOrder order, @Nullable Signal prompt) {
        String traceparent = prompt == null ? null : prompt.cause().traceparent();
        events.add(new FollowerEvent.Ordered(link.key(), link.market(), order, traceparent));
    }

    /** Another attempt, in the place of an order that was refused. */
    void orderedAgain(Link link, CopyOrder order, CommandId refused) {
        events.add(new FollowerEvent.Ordered(link.key(), link.market(), order, null, refused));
    }

    /** A name that is a function of what it follows from. */
    CommandId name(String cause, String leg, int attempt) {
        return new CommandId(NameBasedId.of(
                        follower.account().tenant().value(),
                        cause,
                        follower.account().id(),
                        leg,
                        Integer.toString(attempt))
                .toString());
    }

    /** What happened, and behind it how each link is left. */
    List<FollowerEvent> events() {
        List<FollowerEvent> all = new ArrayList<>(events);
        changed.values().stream().map(FollowerEvent.LinkChanged::new).forEach(all::add);
        return all;
    }
}
