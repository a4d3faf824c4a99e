package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import org.jspecify.annotations.Nullable;

/** A copied pending order at the follower's broker, which names its position like it. */
final class BrokersOrder {

    private final Stage stage;
    private final CopyOrder placing;
    private final String id;
    private int words;

    BrokersOrder(Stage stage, CopyOrder placing, String id) {
        this.stage = stage;
        this.placing = placing;
        this.id = id;
    }

    CommandId id() {
        return placing.id();
    }

    void placed() {
        say(ExecutionKind.NEW, null, "0");
    }

    void canceled() {
        say(ExecutionKind.CANCELED, null, "0");
    }

    void expires() {
        say(ExecutionKind.EXPIRED, null, "0");
    }

    void fills(String volume) {
        say(ExecutionKind.FILL, id, volume);
    }

    void fillsInPart(String volume) {
        say(ExecutionKind.PARTIAL_FILL, id, volume);
    }

    private void say(ExecutionKind kind, @Nullable String position, String volume) {
        stage.tell(new FollowerCommand.Reported(new Execution(
                id + "-" + words++,
                kind,
                new Execution.OrderRef(id, position, placing.id()),
                new Execution.Deal(
                        placing.symbol(), placing.side(), Entry.IN, Lots.of(volume), Price.of("1.08"), Lots.ZERO),
                StopPrices.NONE,
                new Execution.Mark(0, ""),
                new Execution.Receipt(stage.now, Market.LIVE, null))));
    }
}
