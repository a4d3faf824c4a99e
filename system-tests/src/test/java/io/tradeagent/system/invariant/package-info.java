/** What must hold whatever fails: named once, for random histories in memory and for the topics of a real run. */
@NullMarked
package io.tradeagent.system.invariant;

import org.jspecify.annotations.NullMarked;
