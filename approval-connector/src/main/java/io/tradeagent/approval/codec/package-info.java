/** Between decisions and the records that Kafka keeps of them. */
@NullMarked
package io.tradeagent.approval.codec;

import org.jspecify.annotations.NullMarked;
