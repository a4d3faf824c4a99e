package io.tradeagent.gateway.app;

import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.Connections;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;

/** A part without which the gateway is of no use has failed: clients are sent elsewhere, and whoever watches restarts the process. */
public final class PartFailure implements Consumer<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(PartFailure.class);

    private final ApplicationContext context;
    private final Connections connections;

    public PartFailure(ApplicationContext context, Connections connections) {
        this.context = context;
        this.connections = connections;
    }

    @Override
    public void accept(Throwable failure) {
        LOG.error("The gateway cannot go on", failure);
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
        connections.all().forEach(connection -> connection.abort(CloseReason.RESTART));
    }
}
