/** Records in, records and bytes out. */
@NullMarked
package io.tradeagent.session.codec;

import org.jspecify.annotations.NullMarked;
