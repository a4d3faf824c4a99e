/**
 * What a terminal's snapshot shows beside what the books say of it.
 *
 * <p>Here stands what is compared and how positions are found again; what follows from it is decided by the follower's part
 * of the engine.
 */
@NullMarked
package io.tradeagent.copy.reconciliation;

import org.jspecify.annotations.NullMarked;
