package io.tradeagent.system.simulation;

import io.tradeagent.system.invariant.Invariant;
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
        Invariant.COMMANDS_ARE_EXECUTED_AT_MOST_ONCE.require(executions(command) == 1, command + " on " + account);
    }

    int executions(String command) {
        return executions.getOrDefault(command, 0);
    }

    /** Commands whose positions are open. */
    List<String> open() {
        return List.copyOf(executions.keySet());
    }
}
