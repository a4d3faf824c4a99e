/**
 * The command line behind {@code ./tradeagent}: results go to standard output, everything else to standard error, and
 * a failure is one line and a status that is not zero.
 */
@NullMarked
package io.tradeagent.local.cli;

import org.jspecify.annotations.NullMarked;
