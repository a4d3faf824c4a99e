package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.BrokerReport;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.Mishap;
import io.tradeagent.local.broker.OrderReport;
import io.tradeagent.local.broker.RefusalReason;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.StopsChanged;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeRequest;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.broker.TradingRight;
import io.tradeagent.local.broker.Whims;
import io.tradeagent.local.terminal.wire.TradingState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way from a terminal to its broker, as long and as reliable as the broker's temper has it. Used in the loop only.
 *
 * <p>Where no answer comes, the account's history is searched for what the request did.
 */
final class BrokerLine {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SimulatedAccount account;
    private final Loop loop;
    private final Runnable breakStream;
    private Connection connection = Connection.UP;

    private enum Connection {
        UP,
        DOWN
    }

    /**
     * A line that is up.
     *
     * @param breakStream breaks the terminal's connection to the gateway
     */
    BrokerLine(SimulatedAccount account, Loop loop, Runnable breakStream) {
        this.account = account;
        this.loop = loop;
        this.breakStream = breakStream;
    }

    void down() {
        connection = Connection.DOWN;
    }

    void up() {
        connection = Connection.UP;
    }

    boolean isUp() {
        return connection == Connection.UP;
    }

    TradingState state() {
        if (!isUp()) {
            return TradingState.DISCONNECTED;
        }
        return account.right() == TradingRight.NONE ? TradingState.TRADING_DISABLED : TradingState.RUNNING;
    }

    /**
     * Sends a request.
     *
     * @param answer hears, once, what became of it; before this returns, where the broker is at once and reliable
     */
    void send(TradeRequest request, Consumer<TradeResult> answer) {
        if (!isUp()) {
            answer.accept(new TradeResult.Refused(RefusalReason.NO_CONNECTION));
            return;
        }
        Whims whims = account.whims();
        if (whims.strikes(Mishap.LOST_REQUEST)) {
            loop.after(PATIENCE, () -> answer.accept(found(request.mark())));
            return;
        }
        Duration there = whims.latency().dividedBy(2);
        inTime(there, () -> {
            TradeResult result = account.trade(request, loop.instant());
            if (whims.strikes(Mishap.BROKEN_STREAM)) {
                breakStream.run();
            }
            if (whims.strikes(Mishap.LOST_REPLY)) {
                loop.after(PATIENCE, () -> answer.accept(found(request.mark())));
            } else {
                inTime(there, () -> answer.accept(result));
            }
        });
    }

    private void inTime(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            loop.after(delay, task);
        }
    }

    /** What the account's history tells of a request; refusals leave no trace, and trades by hand no mark. */
    private TradeResult found(TradeMark mark) {
        String commandId = mark.commandId();
        return commandId == null ? new TradeResult.Refused(RefusalReason.TIMEOUT) : found(commandId);
    }

    private TradeResult found(String commandId) {
        List<Deal> deals = new ArrayList<>();
        TradeResult result = new TradeResult.Refused(RefusalReason.TIMEOUT);
        for (BrokerReport report : account.reportsAfter(0)) {
            if (report instanceof Deal deal && commandId.equals(deal.mark().commandId())) {
                deals.add(deal);
            } else if (report instanceof StopsChanged changed
                    && commandId.equals(changed.mark().commandId())) {
                result = new TradeResult.Changed(changed.position());
            } else if (report instanceof OrderReport order
                    && commandId.equals(order.mark().commandId())) {
                result = new TradeResult.Ordered(order.order());
            }
        }
        return deals.isEmpty() ? result : new TradeResult.Done(deals);
    }
}
