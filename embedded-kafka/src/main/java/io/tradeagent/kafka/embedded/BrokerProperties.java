package io.tradeagent.kafka.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The configuration of the one node: everything that differs from Kafka's defaults, with its reason. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CLIENT_LISTENER = "CLIENT";
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final Properties properties = new Properties();

    BrokerProperties(Path dataDirectory, int port, int controllerPort) {
        node(dataDirectory, port, controllerPort);
        topics();
        quickFailover();
        smallFootprint();
    }

    /** Adds the caller's own settings, which win. */
    BrokerProperties with(Map<String, String> overrides) {
        properties.putAll(overrides);
        return this;
    }

    Properties asProperties() {
        return properties;
    }

    private void node(Path dataDirectory, int port, int controllerPort) {
        set("process.roles", "broker,controller");
        set("node.id", NODE_ID);
        set("log.dirs", dataDirectory.toAbsolutePath());
        set("listeners", listener(CLIENT_LISTENER, port) + "," + listener(CONTROLLER_LISTENER, controllerPort));
        set("advertised.listeners", listener(CLIENT_LISTENER, port));
        set("listener.security.protocol.map", CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        set("inter.broker.listener.name", CLIENT_LISTENER);
        set("controller.listener.names", CONTROLLER_LISTENER);
        // Static voters, so that the controller may have another port at the next start.
        set("controller.quorum.voters", NODE_ID + "@" + LoopbackPort.HOST + ":" + controllerPort);
    }

    private void topics() {
        // A topic that nobody declared is a mistake in a name; it must fail, not appear.
        set("auto.create.topics.enable", false);
        set("default.replication.factor", 1);
        set("min.insync.replicas", 1);
        set("offsets.topic.replication.factor", 1);
        set("offsets.topic.num.partitions", 4);
        set("transaction.state.log.replication.factor", 1);
        set("transaction.state.log.min.isr", 1);
        set("transaction.state.log.num.partitions", 4);
        set("share.coordinator.state.topic.replication.factor", 1);
        set("share.coordinator.state.topic.min.isr", 1);
    }

    private void quickFailover() {
        set("group.min.session.timeout.ms", 1_000);
        set("group.initial.rebalance.delay.ms", 0);
        // A killed producer's open transaction stalls every read-committed reader until this task has run.
        set("transaction.abort.timed.out.transaction.cleanup.interval.ms", 500);
        // The first retry of a partition that still completes its last transaction; the default of 20 ms is the
        // largest part of a small transaction.
        set("add.partitions.to.txn.retry.backoff.ms", 1);
        // After kill -9 the restarted node waits this long for its former self before it is unfenced: below the default
        // of 9 s, but not so short that a busy machine fences a broker that only was slow.
        set("broker.session.timeout.ms", 6_000);
        set("broker.heartbeat.interval.ms", 500);
        set("controlled.shutdown.enable", true);
    }

    private void smallFootprint() {
        set("log.cleaner.dedupe.buffer.size", 8_388_608);
        set("log.cleaner.io.buffer.size", 262_144);
        set("num.network.threads", 2);
        set("num.io.threads", 4);
        set("background.threads", 2);
        set("num.recovery.threads.per.data.dir", 2);
        set("log.segment.bytes", 134_217_728);
        set("log.index.size.max.bytes", 1_048_576);
    }

    private void set(String key, Object value) {
        properties.setProperty(key, value.toString());
    }

    private static String listener(String name, int port) {
        return name + "://" + LoopbackPort.HOST + ":" + port;
    }
}
