package io.tradeagent.benchmarks;

import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** From an event's frame leaving the EA to its Ack arriving: socket, Kafka, session machine exactly once, Kafka, socket. */
record EventToAck(int terminals, int gateways, Pace warmUp, Pace pace) implements Scenario {

    private static final String PAYLOAD =
            "{\"reason\":\"bench\",\"severity\":\"info\",\"details\":{\"spread\":\"12\"}}";

    @Override
    public String name() {
        return "event to Ack at " + pace.perSecond() + "/s over " + terminals
                + (terminals == 1 ? " session" : " sessions") + (gateways == 1 ? "" : ", " + gateways + " gateways");
    }

    @Override
    public Measurement run(Target target) throws Exception {
        Latencies warm = new Latencies();
        Latencies latencies = new Latencies();
        String prefix = "ack" + UUID.randomUUID().toString().substring(0, 8) + "-";
        try (Fleet fleet =
                Fleet.assemble(target.through(gateways), Wire.SOCKET, prefix, terminals, (terminal, frame) -> {
                    for (JsonNode result : frame.path("results")) {
                        String id = result.path("event_id").asString();
                        warm.ended(id);
                        latencies.ended(id);
                    }
                })) {
            drive(fleet, warmUp, warm, "w");
            warm.awaitQuiet(Duration.ofSeconds(20));
            drive(fleet, pace, latencies, "m");
            int lost = latencies.awaitQuiet(Duration.ofSeconds(20));
            fleet.tellOfClosed();
            return Measurement.of(name(), latencies, lost);
        }
    }

    static void drive(Fleet fleet, Pace pace, Latencies latencies, String prefix) {
        pace.run((i, intended) -> {
            String id = prefix + i;
            latencies.started(id, intended);
            fleet.terminal(i).event("StatusSummary", id, PAYLOAD);
        });
    }
}
