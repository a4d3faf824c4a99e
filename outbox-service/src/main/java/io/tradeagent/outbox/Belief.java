package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import java.util.List;

/**
 * What the outbox believes of a terminal's commands: those that were sent to it and are not settled. A terminal that is
 * asked for its snapshot can compare.
 *
 * @param unsettled by sequence; of very many the first {@link #MOST}
 * @param total how many there are
 * @param asOf when it was believed
 */
public record Belief(List<Unsettled> unsettled, int total, Instant asOf) {

    /** As many as fit well into a frame. */
    static final int MOST = 200;

    public Belief {
        unsettled = List.copyOf(unsettled);
    }

    /**
     * A command that is not settled.
     *
     * @param command its name
     * @param sequence under which it was sent
     * @param stage how far it has come
     */
    public record Unsettled(CommandId command, Sequence sequence, Stage stage) {}

    static Belief of(List<SentOrder> sent, Instant now) {
        List<Unsettled> commands = sent.stream()
                .filter(order -> order.order().action().trades())
                .map(order -> new Unsettled(order.order().id(), order.slot().sequence(), order.stage()))
                .toList();
        return new Belief(commands.subList(0, Math.min(commands.size(), MOST)), commands.size(), now);
    }
}
