package io.tradeagent.streams.app;

import org.apache.kafka.streams.Topology;

/**
 * The one topology that a service runs.
 *
 * @param applicationId consumer group and prefix of everything internal
 * @param topology what it does
 */
public record StreamsService(String applicationId, Topology topology) {}
