package io.tradeagent.local.cli;

import io.tradeagent.schema.copy.GroupTrade;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderInstruction;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an order to an account's terminal, or a trade to those of a whole copy group. */
@Command(
        name = "order",
        description = "Writes an order, or the cancellation of one, to an account's terminal and prints its command_id."
                + " With --wait also what became of it; the status is 0 only if that is settled. With --group it trades for"
                + " a copy group, and prints each follower's decision.")
final class IssueOrderCommand implements Callable<Integer> {

    @Mixin
    private IssueFlags issue = new IssueFlags();

    @Mixin
    private OrderFlags order = new OrderFlags();

    @Mixin
    private GroupTradeFlags group = new GroupTradeFlags();

    @Option(names = "--cancel", paramLabel = "ID", description = "cancel the command with this id, or --order-id")
    private @Nullable String cancel;

    @Option(names = "--reason", description = "why it is cancelled, or traded for a group")
    private String reason = "operator";

    @Option(names = "--sandbox", description = "only for a sandbox account")
    private boolean sandbox;

    @Override
    public Integer call() throws InterruptedException {
        return group.isGiven() ? group.issue(issue, this::trade) : issue.issue("command_id", this::put);
    }

    private GroupTrade trade(String id, UUID command) {
        if (cancel != null) {
            throw new CommandException("--cancel does not go with --group; close a trade with --action close");
        }
        return order.toGroupTrade(id, command, reason, sandbox);
    }

    private OrderInstruction.Builder put(OrderInstruction.Builder addressed, String id) {
        return addressed
                .setSandbox(sandbox)
                .setInstruction(cancel == null ? order.toCommand(id) : cancellation(id, cancel));
    }

    private OrderCancel cancellation(String id, String target) {
        return OrderCancel.newBuilder()
                .setCommandId(id)
                .setTargetCommandId(target)
                .setOrderId(order.orderId())
                .setReason(reason)
                .build();
    }
}
