/**
 * The one form of dead letters: what every writer puts into their headers, and what readers find there. Which consumer moves what
 * there, and how an operator brings it back, stands in {@code docs/how-to/dead-letters.md}.
 */
@NullMarked
package io.tradeagent.schemas.deadletters;

import org.jspecify.annotations.NullMarked;
