/**
 * A configuration document as a tree, and how values are read out of it: every problem is noted with its path and reading
 * goes on, so that all are reported at once. Knows no file format.
 */
@NullMarked
package io.tradeagent.copy.group.document;

import org.jspecify.annotations.NullMarked;
