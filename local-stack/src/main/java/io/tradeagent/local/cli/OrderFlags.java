package io.tradeagent.local.cli;

import io.tradeagent.schema.copy.GroupTrade;
import io.tradeagent.schema.copy.GroupTradeAction;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The fields of an OrderCommand as flags. */
final class OrderFlags {

    /** Decimal places of prices and volumes in the record. */
    private static final int MAX_SCALE = 10;

    @Option(names = "--action", description = "open, modify, close, close_by, place or modify_order")
    private @Nullable OrderAction action;

    @Option(names = "--symbol", description = "as the account's broker calls it, such as EURUSD")
    private @Nullable String symbol;

    @Option(names = "--side", description = "buy or sell")
    private @Nullable Side side;

    @Option(names = "--type", description = "market (default), limit, stop or stop_limit")
    private OrderType type = OrderType.market;

    @Option(names = "--volume", paramLabel = "LOTS", description = "in lots, such as 0.10")
    private @Nullable BigDecimal volume;

    @Option(names = "--price", description = "of a pending order, or the expected one of a market order")
    private @Nullable BigDecimal price;

    @Option(names = "--stop-limit-price", paramLabel = "PRICE", description = "limit price of a stop_limit order")
    private @Nullable BigDecimal stopLimitPrice;

    @Option(names = "--stop-loss", paramLabel = "PRICE", description = "price at which the loss is cut")
    private @Nullable BigDecimal stopLoss;

    @Option(names = "--take-profit", paramLabel = "PRICE", description = "price at which the profit is taken")
    private @Nullable BigDecimal takeProfit;

    @Option(names = "--time-in-force", paramLabel = "TIF", description = "gtc, day, gtd, ioc or fok")
    private @Nullable TimeInForce timeInForce;

    @Option(
            names = "--order-expires-at",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "when the broker drops a pending order, such as 2026-12-31T00:00:00Z")
    private @Nullable Instant orderExpiresAt;

    @Option(names = "--max-deviation-points", paramLabel = "N", description = "largest accepted distance from --price")
    private @Nullable Integer maxDeviationPoints;

    @Option(names = "--position-id", paramLabel = "ID", description = "position to modify or close")
    private @Nullable String positionId;

    @Option(names = "--order-id", paramLabel = "ID", description = "pending order to modify, or to cancel")
    private @Nullable String orderId;

    @Option(names = "--close-by-position-id", paramLabel = "ID", description = "opposite position of a close_by")
    private @Nullable String closeByPositionId;

    @Option(names = "--magic", paramLabel = "N", description = "the EA's mark on its orders (default 0)")
    private long magic;

    @Option(names = "--comment", description = "shown in the terminal")
    private String comment = "";

    /** Returns the pending order that is meant, if one was named. */
    @Nullable
    String orderId() {
        return orderId;
    }

    /**
     * Makes the record.
     *
     * @throws CommandException if a flag is missing or does not fit the action
     */
    OrderCommand toCommand(String commandId) {
        OrderAction wanted = required("--action", action);
        check(wanted);
        return OrderCommand.newBuilder()
                .setCommandId(commandId)
                .setAction(wanted)
                .setSymbol(required("--symbol", symbol))
                .setSide(required("--side", side))
                .setOrderType(type)
                .setVolume(positive("--volume", required("--volume", volume)))
                .setPrice(positive("--price", price))
                .setStopLimitPrice(positive("--stop-limit-price", stopLimitPrice))
                .setStopLoss(positive("--stop-loss", stopLoss))
                .setTakeProfit(positive("--take-profit", takeProfit))
                .setTimeInForce(timeInForce)
                .setOrderExpiresAt(orderExpiresAt)
                .setMaxDeviationPoints(maxDeviationPoints)
                .setPositionId(positionId)
                .setOrderId(orderId)
                .setCloseByPositionId(closeByPositionId)
                .setMagic(magic)
                .setComment(comment)
                .build();
    }

    /**
     * Makes the trade of a group.
     *
     * @param id of the command; a trade that is opened is named by it
     * @throws CommandException if a flag is missing, or a group's trade cannot say it
     */
    GroupTrade toGroupTrade(String group, UUID id, String reason, boolean sandbox) {
        OrderAction wanted = required("--action", action);
        if (type != OrderType.market
                || Stream.of(price, stopLimitPrice, timeInForce, orderExpiresAt, maxDeviationPoints, orderId)
                        .anyMatch(Objects::nonNull)
                || closeByPositionId != null
                || magic != 0
                || !comment.isEmpty()) {
            throw new CommandException("With --group only --action, --symbol, --side, --volume, --stop-loss,"
                    + " --take-profit and --position-id have a meaning: each follower's settings say the rest");
        }
        GroupTrade.Builder trade = GroupTrade.newBuilder()
                .setGroupId(group)
                .setReason(reason)
                .setSandbox(sandbox)
                .setVolume(positive("--volume", volume))
                .setStopLoss(positive("--stop-loss", stopLoss))
                .setTakeProfit(positive("--take-profit", takeProfit));
        return switch (wanted) {
            case open ->
                trade.setAction(GroupTradeAction.open)
                        .setTradeId(id)
                        .setSymbol(required("--symbol", symbol))
                        .setSide(required("--side", side))
                        .setVolume(required("--volume", volume))
                        .build();
            case close ->
                trade.setAction(GroupTradeAction.close).setTradeId(trade()).build();
            case modify ->
                trade.setAction(GroupTradeAction.change_stops)
                        .setTradeId(trade())
                        .build();
            default -> throw new CommandException("--action must be open, modify or close with --group");
        };
    }

    private UUID trade() {
        try {
            return UUID.fromString(required("--position-id", positionId));
        } catch (IllegalArgumentException e) {
            throw new CommandException("--position-id must be the trade_id that opening it has printed", e);
        }
    }

    private void check(OrderAction wanted) {
        switch (wanted) {
            case modify, close -> required("--position-id", positionId);
            case close_by -> {
                required("--position-id", positionId);
                required("--close-by-position-id", closeByPositionId);
            }
            case place -> {
                required("--price", price);
                if (type == OrderType.market) {
                    throw new CommandException("--action place needs --type limit, stop or stop_limit");
                }
            }
            case modify_order -> required("--order-id", orderId);
            case open -> {
                // needs no more than every action does
            }
            case unknown -> throw new CommandException("--action must be one that is known");
        }
    }

    static <T> T required(String flag, @Nullable T value) {
        if (value == null || "unknown".equals(value.toString().toLowerCase(Locale.ROOT))) {
            throw new CommandException(flag + " is missing");
        }
        return value;
    }

    static @Nullable BigDecimal positive(String flag, @Nullable BigDecimal value) {
        if (value != null && (value.signum() <= 0 || value.stripTrailingZeros().scale() > MAX_SCALE)) {
            throw new CommandException(flag + " must be above 0, with at most " + MAX_SCALE + " decimal places");
        }
        return value;
    }
}
