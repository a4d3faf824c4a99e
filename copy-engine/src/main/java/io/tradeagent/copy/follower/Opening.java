package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import java.util.Objects;

/** Orders what was admitted. */
final class Opening {

    private final Draft draft;

    Opening(Draft draft) {
        this.draft = draft;
    }

    void order(Signal signal, LinkKey key, CopyDecision.Copied copied) {
        Link link = draft.present(key);
        Link.Instrument instrument = Objects.requireNonNull(link.instrument(), "what is copied has an instrument");
        FollowerSettings settings = draft.follower().settings(signal.group()).orElseThrow();
        Limits limits = new Limits(settings);
        CommandId id = copied.order();
        CopyOrder order = new CopyOrder(
                id,
                OrderAction.OPEN,
                instrument.symbol().name(),
                instrument.side(),
                copied.lots(),
                link.leader().stops(),
                new CopyOrder.Conditions(
                        null,
                        limits.maxDeviationPoints(),
                        signal.cause().receivedAt().plus(limits.maxSignalAge())));
        draft.ordered(key, order, Answering.cause(signal));
        draft.put(link.plus(Leg.ordered(id, copied.lots(), link.leader().stops())));
        draft.happened(new FollowerEvent.RiskNoted(draft.follower()
                .risk()
                .at(draft.now())
                .opened(draft.now(), RiskGuards.of(settings.limits()).longestWindow())));
    }
}
