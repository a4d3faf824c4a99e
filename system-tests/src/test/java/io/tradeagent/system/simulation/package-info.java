/**
 * Seeded histories of lossy terminals, crashing services and hasty operators on the pure platform, and what must hold after each
 * step of them.
 */
@NullMarked
package io.tradeagent.system.simulation;

import org.jspecify.annotations.NullMarked;
