/**
 * The shell around the session machine: Kafka Streams decodes, loads, decides, folds, stores and forwards, exactly once.
 *
 * <p>{@link io.tradeagent.session.stream.SessionTopology} reads from top to bottom as a record's way.
 */
@NullMarked
package io.tradeagent.session.stream;

import org.jspecify.annotations.NullMarked;
