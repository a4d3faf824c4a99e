package io.tradeagent.system.script;

import io.tradeagent.local.client.OrderDesk;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.system.Operator;
import io.tradeagent.system.Platform;
import java.net.URI;

/** The platform as a user starts it, for all scripts at once, with what operators and analysts have. */
final class LivePlatform implements AutoCloseable {

    private final Platform platform;
    private final Operator operator;
    private final OrderDesk desk;
    private final LiveRecords records;

    LivePlatform(Platform platform) {
        this.platform = platform;
        operator = new Operator(platform.serviceBus());
        HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.registry()));
        desk = new OrderDesk(platform.kafka(), registry);
        records = new LiveRecords(platform.kafka(), registry);
    }

    URI gateway() {
        return platform.gateway();
    }

    Operator operator() {
        return operator;
    }

    OrderDesk desk() {
        return desk;
    }

    LiveRecords records() {
        return records;
    }

    @Override
    public void close() {
        records.close();
        desk.close();
        operator.close();
    }
}
