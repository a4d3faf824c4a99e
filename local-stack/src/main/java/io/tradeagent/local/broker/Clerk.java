package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes an account's requests: finds what each is about, has it admitted, and has it done. For the account's lock. */
final class Clerk {

    private final AccountMode mode;
    private final PositionBook book;
    private final Standing standing;
    private final Admission admission;
    private final Dealing dealing;
    private final PendingDesk pending;

    Clerk(
            AccountMode mode,
            PositionBook book,
            Standing standing,
            Admission admission,
            Dealing dealing,
            PendingDesk pending) {
        this.mode = mode;
        this.book = book;
        this.standing = standing;
        this.admission = admission;
        this.dealing = dealing;
        this.pending = pending;
    }

    TradeResult take(TradeRequest request, Instant at) {
        return switch (request) {
            case OpenRequest open -> open(open, at);
            case CloseRequest close -> close(close, at);
            case CloseByRequest closeBy -> closeBy(closeBy, at);
            case ReverseRequest reverse -> onPosition(reverse.positionId(), position -> reverse(reverse, position, at));
            case StopsRequest stops -> onPosition(stops.positionId(), position -> stop(stops, position, at));
            case PlaceRequest place -> place(place, at);
            case ReplaceRequest replace -> onOrder(replace.orderId(), order -> replace(replace, order, at));
            case CancelRequest cancel ->
                onOrder(cancel.orderId(), order -> new TradeResult.Ordered(pending.cancel(order, cancel.mark(), at)));
        };
    }

    private TradeResult open(OpenRequest request, Instant at) {
        return onMarket(request.symbol(), market -> {
            BigDecimal price = dealing.price(market, request.side());
            return unless(
                    admission.toOpen(request, market, price, standing.figures().marginFree()),
                    () -> new TradeResult.Done(dealing.enter(request, market.contract(), price, at)));
        });
    }

    private TradeResult close(CloseRequest request, Instant at) {
        CloseTargets targets = CloseTargets.of(request, book.positions());
        if (targets.positions().isEmpty()) {
            return new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE);
        }
        return onMarket(
                request.symbol(),
                market -> unless(
                        admission.toClose(targets, market),
                        () -> new TradeResult.Done(dealing.leave(request, targets, market, at))));
    }

    /** On netting accounts there are no two positions of a symbol. */
    private TradeResult closeBy(CloseByRequest request, Instant at) {
        return onPosition(
                request.positionId(),
                one -> onPosition(request.byPositionId(), other -> {
                    if (!one.symbol().equals(other.symbol()) || one.side() == other.side()) {
                        return new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE);
                    }
                    SimulatedMarket market = standing.marketOf(one);
                    CloseTargets both = CloseTargets.against(one, other);
                    return unless(
                            admission.toClose(both, market),
                            () -> new TradeResult.Done(dealing.closeBy(both, request.mark(), market, at)));
                }));
    }

    /** One deal on a netting account. On a hedging one a close and an open; if that is refused, the close stays. */
    private TradeResult reverse(ReverseRequest request, Position position, Instant at) {
        if (mode == AccountMode.NETTING) {
            return open(request.opening(position, position.volume().add(position.volume())), at);
        }
        TradeResult closed = close(request.closing(position), at);
        return closed instanceof TradeResult.Done done
                        && open(request.opening(position, position.volume()), at) instanceof TradeResult.Done opened
                ? done.and(opened)
                : closed;
    }

    private TradeResult stop(StopsRequest request, Position position, Instant at) {
        return unless(
                admission.toStop(position, request.stops(), standing.marketOf(position)),
                () -> new TradeResult.Changed(dealing.stop(position, request, at)));
    }

    private TradeResult place(PlaceRequest request, Instant at) {
        return onMarket(
                request.symbol(),
                market -> unless(
                        admission.toPlace(request, market, at),
                        () -> new TradeResult.Ordered(pending.place(request, at))));
    }

    private TradeResult replace(ReplaceRequest request, PendingOrder order, Instant at) {
        PlaceRequest.Terms terms = request.applied(order.wish().terms());
        if (terms.equals(order.wish().terms())) {
            return new TradeResult.Refused(RefusalReason.NO_CHANGES);
        }
        return onMarket(
                order.symbol(),
                market -> unless(
                        admission.toPlace(order.wish().with(terms), market, at),
                        () -> new TradeResult.Ordered(pending.replace(order, request, at))));
    }

    private TradeResult onMarket(String symbol, Function<SimulatedMarket, TradeResult> act) {
        return standing.offered(symbol).map(act).orElseGet(() -> new TradeResult.Refused(RefusalReason.UNKNOWN_SYMBOL));
    }

    private TradeResult onPosition(String ticket, Function<Position, TradeResult> act) {
        return book.find(ticket).map(act).orElseGet(() -> new TradeResult.Refused(RefusalReason.NOTHING_TO_CLOSE));
    }

    private TradeResult onOrder(String orderId, Function<PendingOrder, TradeResult> act) {
        return pending.find(orderId).map(act).orElseGet(() -> new TradeResult.Refused(RefusalReason.ORDER_NOT_FOUND));
    }

    private static TradeResult unless(Optional<RefusalReason> refusal, Supplier<TradeResult> act) {
        return refusal.<TradeResult>map(TradeResult.Refused::new).orElseGet(act);
    }
}
