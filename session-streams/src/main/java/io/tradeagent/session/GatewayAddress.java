package io.tradeagent.session;

/**
 * Where a gateway can be reached.
 *
 * @param partition of the mailbox topic
 * @param instanceId names one run of one gateway
 */
public record GatewayAddress(int partition, String instanceId) {}
