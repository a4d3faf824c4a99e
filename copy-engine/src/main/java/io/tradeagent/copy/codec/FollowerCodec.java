package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.SignalRules;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Side;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.BelowMinimumPolicy;
import io.tradeagent.schema.copy.CopyFollower;
import io.tradeagent.schema.copy.LateFollowerPolicy;
import io.tradeagent.schema.copy.PendingOrderPolicy;
import io.tradeagent.schema.copy.ReconciliationPolicy;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A follower and its settings. */
final class FollowerCodec {

    private FollowerCodec() {}

    static CopyFollower record(Follower follower) {
        FollowerSettings settings = follower.settings();
        SignalRules signals = settings.signals();
        return CopyFollower.newBuilder()
                .setAccountId(follower.account().id())
                .setAllocation(AllocationCodec.record(settings.allocation()))
                .setBelowMinimum(
                        Words.word(BelowMinimumPolicy.class, settings.volume().belowMinimum()))
                .setMinLots(DecimalForm.storedOrNull(settings.volume().min()))
                .setMaxLotsPerTrade(DecimalForm.storedOrNull(settings.volume().maxPerTrade()))
                .setReverse(signals.direction() == Direction.REVERSED)
                .setSides(sides(signals))
                .setCopyStopLoss(signals.stops().stopLoss())
                .setCopyTakeProfit(signals.stops().takeProfit())
                .setPendingOrders(Words.word(PendingOrderPolicy.class, signals.pendingOrders()))
                .setDelayMs(signals.delay().toMillis())
                .setSymbolMap(new TreeMap<>(settings.symbols().map()))
                .setSymbolPrefix(settings.symbols().prefix())
                .setSymbolSuffix(settings.symbols().suffix())
                .setLateFollower(Words.word(LateFollowerPolicy.class, settings.lateFollower()))
                .setReconcile(Words.word(ReconciliationPolicy.class, settings.reconcile()))
                .setRisk(RiskLimitsCodec.record(settings.limits()))
                .build();
    }

    private static List<io.tradeagent.schema.ea.Side> sides(SignalRules signals) {
        return signals.sides().stream()
                .sorted()
                .map(side -> Words.word(io.tradeagent.schema.ea.Side.class, side))
                .toList();
    }

    static Follower follower(TenantId tenant, CopyFollower record) {
        return new Follower(
                new Account(tenant, record.getAccountId()),
                new FollowerSettings(
                        AllocationCodec.allocation(record.getAllocation()),
                        new VolumeRules(
                                Words.constant(BelowMinimum.class, record.getBelowMinimum()),
                                DecimalForm.lotsOrNull(record.getMinLots()),
                                DecimalForm.lotsOrNull(record.getMaxLotsPerTrade())),
                        signals(record),
                        new SymbolRules(record.getSymbolMap(), record.getSymbolPrefix(), record.getSymbolSuffix()),
                        Words.constant(LateFollower.class, record.getLateFollower()),
                        Words.constant(ReconcilePolicy.class, record.getReconcile()),
                        RiskLimitsCodec.limits(record.getRisk())));
    }

    private static SignalRules signals(CopyFollower record) {
        return new SignalRules(
                record.getReverse() ? Direction.REVERSED : Direction.SAME,
                record.getSides().stream()
                        .map(side -> Words.constant(Side.class, side))
                        .collect(Collectors.toSet()),
                Stops.of(record.getCopyStopLoss(), record.getCopyTakeProfit()),
                Words.constant(PendingOrders.class, record.getPendingOrders()),
                Duration.ofMillis(record.getDelayMs()));
    }
}
