/** The kill switch from the outside: writes trading holds and watches how they are carried out. */
@NullMarked
package io.tradeagent.local.holds;

import org.jspecify.annotations.NullMarked;
