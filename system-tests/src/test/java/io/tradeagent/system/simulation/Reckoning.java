package io.tradeagent.system.simulation;

import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.system.invariant.Invariant;
import io.tradeagent.system.invariant.OrderEnds;
import io.tradeagent.system.pure.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was ordered, and at the end what has become of it: by the accounts, and by what issuers were told. */
final class Reckoning {

    private final Map<String, Broker> accounts = new HashMap<>();
    private final Map<String, String> orders = new HashMap<>();
    private final Set<String> mayEndOtherwise = new HashSet<>();
    private boolean storesWereLost;

    Broker account(String name) {
        return accounts.computeIfAbsent(name, Broker::new);
    }

    void ordered(String command, String account) {
        orders.put(command, account);
    }

    /** It expires, or somebody takes it back. */
    void mayEndOtherwise(String command) {
        mayEndOtherwise.add(command);
    }

    /** From now on nobody can tell what became of some orders. */
    void storeLost() {
        storesWereLost = true;
    }

    /** Whatever was written, in the order of writing. */
    void judge(List<Written> written) {
        Map<String, DeliveryState> outcomes = new HashMap<>();
        written.forEach(record -> {
            if (record.value() instanceof OrderDelivery delivery) {
                outcomes.put(delivery.getCommandId(), delivery.getState());
            }
        });
        orders.forEach((command, account) -> judge(command, account, outcomes.get(command)));
    }

    private void judge(String command, String account, @Nullable DeliveryState outcome) {
        int executions = Objects.requireNonNull(accounts.get(account)).executions(command);
        boolean settled = outcome != null && OrderEnds.isEnd(outcome);
        Invariant.EVERY_ORDER_COMES_TO_AN_END.require(settled, command + " is " + outcome);
        boolean told = outcome == DeliveryState.unknown || (outcome == DeliveryState.executed) == (executions == 1);
        Invariant.ISSUERS_ARE_TOLD_HOW_IT_ENDED.require(told, command + ": " + outcome + ", executed " + executions);
        boolean excused = mayEndOtherwise.contains(command) || (storesWereLost && outcome == DeliveryState.unknown);
        Invariant.EVERY_COMMAND_IS_EXECUTED_EXACTLY_ONCE.require(
                executions == 1 || excused, command + " is " + outcome);
    }
}
