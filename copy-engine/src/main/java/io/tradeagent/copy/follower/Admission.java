package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.allocation.LeaderTrade;
import io.tradeagent.copy.allocation.Party;
import io.tradeagent.copy.allocation.Sizer;
import io.tradeagent.copy.allocation.Sizing;
import io.tradeagent.copy.allocation.SizingRequest;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.copy.symbol.SymbolMapper;
import io.tradeagent.copy.symbol.SymbolMapping;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.Optional;

/** Decides whether what a leader opened is copied, and how large: rules, symbol, size, limits, in this order. */
final class Admission {

    private final Draft draft;

    Admission(Draft draft) {
        this.draft = draft;
    }

    /**
     * Decides about volume that a leader added.
     *
     * @param added above what was answered before, and not gone out again
     */
    CopyDecision decide(Signal signal, LinkKey key, Lots added) {
        return draft.follower()
                .settings(signal.group())
                .map(settings -> byRules(signal, key, added, settings))
                .orElseGet(() -> new CopyDecision.Skipped(SkipReason.NOT_A_FOLLOWER));
    }

    private CopyDecision byRules(Signal signal, LinkKey key, Lots added, FollowerSettings settings) {
        LeaderPosition position = signal.position();
        if (!position.isOpen() && !signal.change().isOfOrder()) {
            return new CopyDecision.Skipped(SkipReason.POSITION_CLOSED);
        }
        if (draft.present(key).mandate() == Mandate.FLATTENED) {
            return new CopyDecision.Skipped(SkipReason.FLATTENED);
        }
        if (added.isZero()) {
            return new CopyDecision.Skipped(SkipReason.TAKEN_OUT_AGAIN);
        }
        if (!settings.signals().sides().contains(position.trade().side())) {
            return new CopyDecision.Skipped(SkipReason.SIDE_NOT_COPIED);
        }
        AccountView figures = draft.follower().figures();
        return switch (SymbolMapper.map(position.trade().symbol(), settings.symbols(), signal.leader(), figures)) {
            case SymbolMapping.Unmapped unmapped -> new CopyDecision.Unmapped(unmapped.because());
            case SymbolMapping.Mapped mapped ->
                bySize(
                        signal,
                        key,
                        added,
                        settings,
                        figures.symbol(mapped.symbol()).orElseThrow());
        };
    }

    private CopyDecision bySize(Signal signal, LinkKey key, Lots added, FollowerSettings settings, SymbolSpec symbol) {
        Side side = settings.signals().direction().of(signal.position().trade().side());
        if (new Entering(draft).isOpposed(symbol.name(), side)) {
            return new CopyDecision.Skipped(SkipReason.NETTING_OPPOSITE);
        }
        Link link = draft.present(key);
        Link.Instrument instrument = new Link.Instrument(symbol, side);
        if (link.isEntered() && !instrument.isLike(link.instrument())) {
            return new CopyDecision.Skipped(SkipReason.SETTINGS_CHANGED);
        }
        LateEntry entry = new LateEntry(draft);
        Optional<SkipReason> late = entry.refusal(signal, settings, instrument);
        if (late.isPresent()) {
            return new CopyDecision.Skipped(late.get());
        }
        draft.put(link.with(instrument));
        Origin origin = entry.origin(signal, settings, instrument);
        SizingRequest request = request(signal, origin, added, settings, symbol);
        return switch (Sizer.size(request, settings.allocation(), settings.volume())) {
            case Sizing.NotSized not -> new CopyDecision.NotSized(not.because(), not.workings());
            case Sizing.Sized sized -> byLimits(signal, key, origin, settings, sized);
        };
    }

    private CopyDecision byLimits(
            Signal signal, LinkKey key, Origin origin, FollowerSettings settings, Sizing.Sized sized) {
        Price waitsFor = signal.change().isOfOrder() ? signal.price() : null;
        Assessment assessment =
                new Entering(draft).assess(draft.present(key), sized.lots(), origin, waitsFor, settings);
        if (!assessment.admitted()) {
            return new CopyDecision.Denied(sized.lots(), sized.workings(), assessment);
        }
        return new CopyDecision.Copied(name(signal), sized.lots(), sized.workings(), assessment);
    }

    private SizingRequest request(
            Signal signal, Origin origin, Lots added, FollowerSettings settings, SymbolSpec symbol) {
        LeaderPosition position = signal.position();
        return new SizingRequest(
                new LeaderTrade(
                        added,
                        position.trade().side(),
                        origin.price(),
                        position.stops().stopLoss()),
                // What the leader had when it traded is as good when the delay is over.
                new Party(
                        signal.leader().later(settings.signals().delay()),
                        position.trade().symbol()),
                new Party(draft.follower().figures(), symbol.name()),
                RiskGuards.of(settings.limits()).freshness(draft.now()));
    }

    private CommandId name(Signal signal) {
        OrderStanding order = signal.cause().order();
        if (order != null && signal.change().isOfOrder()) {
            return PendingAnswering.name(draft, signal, order);
        }
        String cause =
                signal.position().key().leader().id() + "/" + signal.cause().execution();
        return draft.name(cause, signal.group() + "/open", 0);
    }
}
