package io.tradeagent.system.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account itself: it does what terminals tell it, as often as they tell it. */
final class Broker {

    private final String account;
    private final Map<String, Integer> executions = new LinkedHashMap<>();

    Broker(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }

    void execute(String command) {
        executions.merge(command, 1, Integer::sum);
        if (executions.getOrDefault(command, 0) > 1) {
            throw new AssertionError("COMMANDS ARE EXECUTED AT MOST ONCE: " + command + " on " + account);
        }
    }

    int executions(String command) {
        return executions.getOrDefault(command, 0);
    }

    /** Commands whose positions are open. */
    List<String> open() {
        return List.copyOf(executions.keySet());
    }
}
