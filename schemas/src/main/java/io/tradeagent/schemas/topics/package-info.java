/** The topic catalogue, the one partitioner of account topics, and what creates the topics. */
@NullMarked
package io.tradeagent.schemas.topics;

import org.jspecify.annotations.NullMarked;
