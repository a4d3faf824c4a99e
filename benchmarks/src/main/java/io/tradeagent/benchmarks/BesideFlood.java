package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.UUID;

/**
 * What others notice of an EA that sends more than it may.
 *
 * @param measured what the others do
 * @param flood of the one EA, as long as the others are measured
 */
record BesideFlood(EventToAck measured, Pace flood) implements Scenario {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return measured.name() + " beside " + flood.perSecond() + "/s of one";
    }

    @Override
    public Measurement run(Target target) throws Exception {
        String prefix = "flood" + UUID.randomUUID().toString().substring(0, 8) + "-";
        Latencies floods = new Latencies();
        try (Fleet fleet = Fleet.assemble(
                target.through(1),
                Wire.SOCKET,
                prefix,
                1,
                (terminal, frame) -> frame.path("results")
                        .forEach(result -> floods.ended(result.path("event_id").asString())))) {
            Thread driver = Thread.ofPlatform().start(() -> EventToAck.drive(fleet, flood, floods, "f"));
            Measurement found = measured.run(target);
            driver.join();
            int unanswered = floods.awaitQuiet(PATIENCE);
            fleet.tellOfClosed();
            System.err.printf(
                    "  the one EA: %.0f of its %d events a second were accepted, %d never%n",
                    floods.perSecond(), flood.perSecond(), unanswered);
            return found.named(name());
        }
    }
}
