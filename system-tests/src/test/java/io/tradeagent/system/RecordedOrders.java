package io.tradeagent.system;

import static io.tradeagent.system.invariant.Invariant.COMMANDS_ARE_EXECUTED_AT_MOST_ONCE;
import static io.tradeagent.system.invariant.Invariant.EVERY_COMMAND_IS_EXECUTED_EXACTLY_ONCE;
import static io.tradeagent.system.invariant.Invariant.EVERY_ORDER_COMES_TO_AN_END;
import static io.tradeagent.system.invariant.Invariant.ISSUERS_ARE_TOLD_HOW_IT_ENDED;

import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.invariant.OrderEnds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was ordered, what issuers were told of it, and what happened on the accounts. */
final class RecordedOrders {

    /** How an account's orders have to end. */
    enum Expectation {
        /** Its terminals stay, and remember. */
        ALL_EXECUTED,
        /** A terminal has lost its store: what was on its way then may never be known. */
        MAY_BE_UNKNOWN,
        /** Nobody approves its terminal. */
        ALL_WAIT
    }

    /**
     * One account.
     *
     * @param trades how often each command was executed on it
     */
    record AccountTrades(String account, Map<String, Integer> trades, Expectation expectation) {}

    private final Map<String, List<String>> commands = new HashMap<>();
    private final Map<String, List<DeliveryState>> told = new HashMap<>();

    RecordedOrders(List<Recorded> records) {
        for (Recorded record : records) {
            if (record.topic() == Topic.ORDER_COMMANDS) {
                OrderInstruction instruction = (OrderInstruction) record.value();
                commands.computeIfAbsent(instruction.getAccountId(), a -> new ArrayList<>())
                        .add(((OrderCommand) instruction.getInstruction()).getCommandId());
            } else if (record.topic() == Topic.ORDER_DELIVERIES) {
                OrderDelivery delivery = (OrderDelivery) record.value();
                told.computeIfAbsent(delivery.getCommandId(), c -> new ArrayList<>())
                        .add(delivery.getState());
            }
        }
    }

    void judge(Collection<AccountTrades> accounts) {
        for (AccountTrades account : accounts) {
            account.trades()
                    .forEach((command, times) -> COMMANDS_ARE_EXECUTED_AT_MOST_ONCE.require(
                            times == 1, command + " was executed " + times + " times on " + account.account()));
            for (String command : commands.getOrDefault(account.account(), List.of())) {
                judge(command, account);
            }
        }
    }

    private void judge(String command, AccountTrades account) {
        boolean executed = account.trades().containsKey(command);
        List<DeliveryState> ends = told.getOrDefault(command, List.of()).stream()
                .filter(OrderEnds::isEnd)
                .toList();
        if (account.expectation() == Expectation.ALL_WAIT) {
            ISSUERS_ARE_TOLD_HOW_IT_ENDED.require(ends.isEmpty() && !executed, command + " ended as " + ends);
            return;
        }
        EVERY_ORDER_COMES_TO_AN_END.require(ends.size() == 1, command + " ended as " + ends);
        DeliveryState end = ends.getFirst();
        boolean excused = account.expectation() == Expectation.MAY_BE_UNKNOWN && end == DeliveryState.unknown;
        ISSUERS_ARE_TOLD_HOW_IT_ENDED.require(
                excused || (end == DeliveryState.executed) == executed, command + " ended as " + end);
        EVERY_COMMAND_IS_EXECUTED_EXACTLY_ONCE.require(excused || executed, command + " ended as " + end);
    }
}
