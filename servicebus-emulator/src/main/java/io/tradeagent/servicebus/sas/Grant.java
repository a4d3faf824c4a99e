package io.tradeagent.servicebus.sas;

import java.time.Instant;

/** What a good token allows. */
public record Grant(Resource resource, Instant expiresAt) {}
