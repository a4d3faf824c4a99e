/**
 * Latency, throughput and size of the running platform, measured from outside.
 *
 * <p>Load is open: each operation has an intended start time, and its latency counts from there, so a stall of the platform shows in
 * every operation that it delayed (no coordinated omission).
 */
@NullMarked
package io.tradeagent.benchmarks;

import org.jspecify.annotations.NullMarked;
