/** What holds for all schemas of the platform. */
@NullMarked
package io.tradeagent.schemas.avro;

import org.jspecify.annotations.NullMarked;
