/**
 * Between Avro and the domain: inbound records become commands, what was decided becomes records, state becomes bytes.
 *
 * <p>All of it is pure. Ids of what is written are functions of what caused it, so that a replay writes the same bytes.
 */
@NullMarked
package io.tradeagent.session.codec;

import org.jspecify.annotations.NullMarked;
