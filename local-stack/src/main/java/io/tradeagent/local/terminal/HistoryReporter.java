package io.tradeagent.local.terminal;

import io.tradeagent.local.broker.BrokerReport;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.ExecutionPayloads;
import io.tradeagent.local.terminal.wire.PositionNaming;

/**
 * Tells the platform what the account's history tells: everything once, in order, whoever asked for it. Used in the loop
 * only.
 *
 * <p>Remembers how far it came, so that nothing is left out over breaks. What happened before the terminal was started for
 * the first time is not told: the snapshot shows what it led to.
 */
final class HistoryReporter {

    private final SimulatedAccount account;
    private final ExecutionPayloads payloads;
    private final OrderDesk.Reports reports;
    private final TerminalListener listener;
    private int told;
    private Reading reading = Reading.NOT_BEGUN;

    private enum Reading {
        NOT_BEGUN,
        FOLLOWING,
        PAUSED
    }

    HistoryReporter(
            SimulatedAccount account, PositionNaming naming, OrderDesk.Reports reports, TerminalListener listener) {
        this.account = account;
        this.payloads = new ExecutionPayloads(naming);
        this.reports = reports;
        this.listener = listener;
    }

    /** The terminal runs. */
    void follow() {
        if (reading == Reading.NOT_BEGUN) {
            told = account.reportsAfter(0).size();
        }
        reading = Reading.FOLLOWING;
        tellNew();
    }

    /** The terminal does not run for a while. */
    void pause() {
        reading = reading == Reading.NOT_BEGUN ? Reading.NOT_BEGUN : Reading.PAUSED;
    }

    /** Tells what is new. What finds no room is told when there is some again. */
    void tellNew() {
        if (reading != Reading.FOLLOWING) {
            return;
        }
        for (BrokerReport report : account.reportsAfter(told)) {
            if (!reports.hasRoomFor(1)) {
                return;
            }
            told++;
            reports.add(EventType.EXECUTION_REPORT, payloads.of(report));
            if (report instanceof Deal deal) {
                listener.happened(new TerminalEvent.Traded(deal));
            }
        }
    }
}
