package io.tradeagent.local.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An account's history and its running numbers. For the account's lock, but for {@link #listen}. */
final class Journal {

    private final List<BrokerReport> reports = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long lastOrder = 1000;
    private long lastDeal = 5000;
    private long lastChange;

    String nextOrder() {
        return Long.toString(++lastOrder);
    }

    String nextDeal() {
        return Long.toString(++lastDeal);
    }

    /** A change that is no deal is known by what was changed and a number. */
    String nextChange(String ticket) {
        return ticket + "-" + ++lastChange;
    }

    void add(BrokerReport report) {
        reports.add(report);
        listeners.forEach(Runnable::run);
    }

    List<BrokerReport> after(int known) {
        return List.copyOf(reports.subList(Math.min(known, reports.size()), reports.size()));
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }
}
