package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Deal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the platform told about copying so far. Decisions and deals are told by different topics, so they may come in any
 * order. Safe for several threads.
 */
final class CopyBook {

    private final Duration patience;
    private final Set<CopyNews> all = new LinkedHashSet<>();

    /** Knows nothing yet.
     *
     * @param patience how long to wait for a trade's copies */
    CopyBook(Duration patience) {
        this.patience = patience;
    }

    synchronized void add(CopyNews news) {
        all.add(news);
        notifyAll();
    }

    /** The position is closed everywhere and asked about no more. */
    synchronized void forget(String position) {
        all.removeIf(news -> news.position().equals(position));
    }

    /**
     * Waits until it is known for every account what became of a deal of the leader, or until patience ends.
     *
     * @return one outcome an account, in their order
     */
    synchronized List<CopyOutcome> await(Deal leaders, List<String> accounts) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<CopyOutcome> outcomes = outcomes(leaders, accounts);
        while (outcomes.contains(new CopyOutcome.Awaited())) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return outcomes;
            }
            wait(left);
            outcomes = outcomes(leaders, accounts);
        }
        return outcomes;
    }

    private List<CopyOutcome> outcomes(Deal leaders, List<String> accounts) {
        String position = leaders.tickets().positionId();
        List<CopyOutcome> outcomes = new ArrayList<>();
        for (String account : accounts) {
            List<CopyNews> known = all.stream()
                    .filter(news ->
                            news.account().equals(account) && news.position().equals(position))
                    .toList();
            outcomes.add(leaders.entry() == Deal.Entry.IN ? opening(known, leaders.id()) : closing(known));
        }
        return outcomes;
    }

    private static CopyOutcome opening(List<CopyNews> known, String leaderDeal) {
        Optional<CopyNews.Decision> decision = of(known, CopyNews.Decision.class)
                .filter(decided -> decided.leaderDeal().equals(leaderDeal))
                .findFirst();
        if (decision.isEmpty()) {
            return new CopyOutcome.Awaited();
        }
        return switch (decision.get()) {
            case CopyNews.Declined declined -> new CopyOutcome.NotCopied(declined.code());
            case CopyNews.Ordered ordered ->
                of(known, CopyNews.Ended.class)
                        .filter(ended -> ended.order().equals(ordered.order()))
                        .findFirst()
                        .<CopyOutcome>map(ended -> new CopyOutcome.NotCopied("order " + ended.how()))
                        .orElseGet(() -> CopyOutcome.of(
                                fills(known, dealt -> dealt.order().equals(ordered.order())), ordered.lots()));
        };
    }

    /** All that was opened has to be closed; openings are decided long before. */
    private static CopyOutcome closing(List<CopyNews> known) {
        Set<String> openings =
                of(known, CopyNews.Ordered.class).map(CopyNews.Ordered::order).collect(Collectors.toSet());
        BigDecimal held = CopyOutcome.volume(fills(known, dealt -> openings.contains(dealt.order())));
        return held.signum() == 0
                ? new CopyOutcome.NothingHeld()
                : CopyOutcome.of(fills(known, dealt -> !openings.contains(dealt.order())), held);
    }

    private static List<CopyNews.Fill> fills(List<CopyNews> known, Predicate<CopyNews.Dealt> test) {
        return of(known, CopyNews.Dealt.class)
                .filter(test)
                .map(CopyNews.Dealt::fill)
                .toList();
    }

    private static <T> Stream<T> of(List<CopyNews> known, Class<T> type) {
        return known.stream().filter(type::isInstance).map(type::cast);
    }
}
