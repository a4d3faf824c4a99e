package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.UUID;

/** From a session request to its 201: HTTP, Kafka, session machine exactly once, Kafka, HTTP. */
record SessionCreation(Pace warmUp, Pace pace) implements Scenario {

    @Override
    public String name() {
        return "session creation at " + pace.perSecond() + "/s";
    }

    @Override
    public Measurement run(Target target) {
        Client client = new Client(target.gateway());
        drive(client, warmUp, new Latencies());
        Latencies latencies = new Latencies();
        drive(client, pace, latencies);
        int lost = latencies.awaitQuiet(Duration.ofSeconds(20));
        return Measurement.of(name(), latencies, lost);
    }

    private static void drive(Client client, Pace pace, Latencies latencies) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        pace.run((i, intended) -> {
            String account = "new-" + run + "-" + i;
            latencies.started(account, intended);
            var unused = client.create(account).thenAccept(created -> latencies.ended(created.account()));
        });
        latencies.awaitQuiet(Duration.ofSeconds(20));
    }
}
