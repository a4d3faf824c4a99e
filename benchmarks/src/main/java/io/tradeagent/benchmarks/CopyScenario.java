package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * From a leader's ExecutionReport leaving its terminal to the OrderCommand arriving at its followers.
 *
 * @param shape how much is copied
 * @param mishap what happens when a third of the counted events are on their way
 */
record CopyScenario(CopyShape shape, Runnable mishap) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BUILDING = Duration.ofMinutes(2);
    /** Orders on their way while positions are built up: enough to keep the platform busy. */
    private static final int AT_ONCE = 400;

    /**
     * What was found.
     *
     * @param latencies at each follower, at the last one, and their parts
     * @param positions that a follower held on average when measuring began
     * @param copiedTwice leaders' deals that came to a follower as two orders
     * @param closedConnections which the gateway ended; anything but 0 spoils the run
     */
    record Found(List<Measurement> latencies, double positions, long closedConnections, int copiedTwice) {}

    /** Without a mishap. */
    CopyScenario(CopyShape shape) {
        this(shape, () -> {});
    }

    Found run(Target target) throws InterruptedException {
        FollowerDesk desk = new FollowerDesk();
        try (CopyCast cast = CopyCast.assemble(target, shape, desk)) {
            CopyGroupsSetup.apply(target, cast.leaders(), cast.followers());
            LeaderBook book = new LeaderBook(cast, shape.held());
            buildUp(book, begin(desk, cast));
            CopyLatencies warmUp = begin(desk, cast);
            drive(book, warmUp, shape.warmUp());
            int late = warmUp.each().awaitQuiet(PATIENCE);
            if (late > 0) {
                // What follows measures the queue as well.
                System.err.printf(
                        "  %d orders of the warm-up have not come yet: more than the platform delivers%n", late);
            }
            double positions = (double) desk.openPositions() / shape.followers();
            CopyLatencies counted = begin(desk, cast);
            try (CopyParts parts = new CopyParts(target, Set.copyOf(cast.leaders()))) {
                Pace.run(shape.interval(), shape.events(), (i, intended) -> {
                    if (i == shape.events() / 3) {
                        mishap.run();
                    }
                    trade(book, counted, intended);
                });
                List<Measurement> found = new ArrayList<>(counted.found(shape.name(), PATIENCE));
                found.addAll(parts.read(counted.each().ended()));
                return new Found(found, positions, cast.closedConnections(), desk.copiedTwice());
            }
        }
    }

    /** Orders that come from now on are counted here. */
    private static CopyLatencies begin(FollowerDesk desk, CopyCast cast) {
        CopyLatencies fresh = new CopyLatencies(cast.followers());
        desk.count(fresh);
        return fresh;
    }

    /** As fast as orders arrive, for only the positions are wanted. */
    private void buildUp(LeaderBook book, CopyLatencies latencies) {
        long end = System.nanoTime() + BUILDING.toNanos();
        while (!book.isFull()) {
            if (latencies.each().underWay() < AT_ONCE) {
                trade(book, latencies, System.nanoTime());
            } else if (System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
            } else {
                throw new IllegalStateException("positions could not be built up in " + BUILDING.toSeconds() + " s: "
                        + latencies.each().underWay() + " orders never came");
            }
        }
        int missing = latencies.each().awaitQuiet(PATIENCE);
        if (missing > 0) {
            throw new IllegalStateException(missing + " orders never came while positions were built up");
        }
    }

    private void drive(LeaderBook book, CopyLatencies latencies, int events) {
        Pace.run(shape.interval(), events, (i, intended) -> trade(book, latencies, intended));
    }

    private static void trade(LeaderBook book, CopyLatencies latencies, long intended) {
        LeaderBook.Deal deal = book.next();
        latencies.started(deal, intended);
        book.tell(deal);
    }
}
