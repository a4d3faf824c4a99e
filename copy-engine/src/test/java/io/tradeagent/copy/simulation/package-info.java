/** A leader and a follower whose broker, terminal and network do what they like, from seeds. */
@NullMarked
package io.tradeagent.copy.simulation;

import org.jspecify.annotations.NullMarked;
