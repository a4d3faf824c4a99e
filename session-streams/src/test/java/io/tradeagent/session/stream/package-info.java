/** The shell, seen through the topics that it reads and writes. */
@NullMarked
package io.tradeagent.session.stream;

import org.jspecify.annotations.NullMarked;
