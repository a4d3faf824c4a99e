/** Shared access signatures: who may use which address until when. Pure. */
@NullMarked
package io.tradeagent.servicebus.sas;

import org.jspecify.annotations.NullMarked;
