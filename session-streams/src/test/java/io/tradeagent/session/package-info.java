/** The protocol of sessions, told as tests. */
@NullMarked
package io.tradeagent.session;

import org.jspecify.annotations.NullMarked;
