package io.tradeagent.copy.group.definition;

import static io.tradeagent.copy.group.definition.Setting.of;
import static io.tradeagent.copy.group.definition.Setting.optional;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.definition.Precedences.CommonSides;
import io.tradeagent.copy.group.definition.Precedences.EntriesReplace;
import io.tradeagent.copy.group.definition.Precedences.LastWins;
import io.tradeagent.copy.group.document.DecimalReader;
import io.tradeagent.copy.group.document.DurationReader;
import io.tradeagent.copy.group.document.FlagReader;
import io.tradeagent.copy.group.document.Reader;
import io.tradeagent.copy.group.document.TextReader;
import io.tradeagent.copy.group.document.WordReader;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every setting of a follower. The limits of its risk are in {@link RiskSettings}. */
public final class Settings {

    static final Setting<Allocation> ALLOCATION = optional("allocation", new AllocationReader(), new LastWins<>());

    static final Setting<BelowMinimum> BELOW_MINIMUM =
            of("below_minimum", WordReader.of(BelowMinimum.class), new LastWins<>(), BelowMinimum.SKIP);

    static final Setting<Lots> MIN_LOTS = optional("min_lots", lots(), new LastWins<>());

    static final Setting<Lots> MAX_LOTS_PER_TRADE =
            optional("max_lots_per_trade", lots(), Precedences.StrictestWins.smallest());

    static final Setting<Direction> REVERSE = of(
            "reverse",
            part -> new FlagReader().read(part).map(reverse -> reverse ? Direction.REVERSED : Direction.SAME),
            new LastWins<>(),
            Direction.SAME);

    static final Setting<Set<Side>> SIDES =
            of("sides", new SidesReader(), new CommonSides(), Set.of(Side.BUY, Side.SELL));

    static final Setting<Boolean> COPY_STOP_LOSS = of("copy_stop_loss", new FlagReader(), new LastWins<>(), true);

    static final Setting<Boolean> COPY_TAKE_PROFIT = of("copy_take_profit", new FlagReader(), new LastWins<>(), true);

    static final Setting<PendingOrders> PENDING_ORDERS =
            of("pending_orders", WordReader.of(PendingOrders.class), new LastWins<>(), PendingOrders.COPY);

    static final Setting<Duration> DELAY =
            of("delay", new DurationReader(Duration.ZERO, Duration.ofHours(1)), new LastWins<>(), Duration.ZERO);

    static final Setting<Map<String, String>> SYMBOL_MAP =
            of("symbols.map", new SymbolMapReader(), new EntriesReplace(), Map.of());

    static final Setting<String> SYMBOL_PREFIX = of("symbols.prefix", affix(), new LastWins<>(), "");

    static final Setting<String> SYMBOL_SUFFIX = of("symbols.suffix", affix(), new LastWins<>(), "");

    static final Setting<LateFollower> LATE_FOLLOWER =
            of("late_follower", WordReader.of(LateFollower.class), new LastWins<>(), LateFollower.NONE);

    static final Setting<ReconcilePolicy> RECONCILE =
            of("reconcile", WordReader.of(ReconcilePolicy.class), new LastWins<>(), ReconcilePolicy.REPORT);

    /** All of them, limits included, in the order of the documentation. */
    public static final List<Setting<?>> ALL = Stream.concat(
                    Stream.of(
                            ALLOCATION,
                            BELOW_MINIMUM,
                            MIN_LOTS,
                            MAX_LOTS_PER_TRADE,
                            REVERSE,
                            SIDES,
                            COPY_STOP_LOSS,
                            COPY_TAKE_PROFIT,
                            PENDING_ORDERS,
                            DELAY,
                            SYMBOL_MAP,
                            SYMBOL_PREFIX,
                            SYMBOL_SUFFIX,
                            LATE_FOLLOWER,
                            RECONCILE),
                    RiskSettings.ALL.stream())
            .toList();

    private Settings() {}

    /** Lots up to what no account holds. */
    static Reader<Lots> lots() {
        DecimalReader decimal = DecimalReader.upTo("1000000");
        return part -> decimal.read(part).map(Lots::new);
    }

    private static Reader<String> affix() {
        return TextReader.of("[\\x21-\\x7E]{0,16}", "at most 16 characters without spaces");
    }
}
