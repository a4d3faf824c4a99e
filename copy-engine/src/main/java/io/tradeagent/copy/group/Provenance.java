package io.tradeagent.copy.group;

import java.time.Instant;

/**
 * Where a version of the groups comes from.
 *
 * @param document as its author wrote it
 * @param by who applied it
 * @param at when
 */
public record Provenance(String document, String by, Instant at) {}
