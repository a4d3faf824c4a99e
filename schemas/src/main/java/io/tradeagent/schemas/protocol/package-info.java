/** What a message of the EA protocol has to look like: JSON Schemas, and the validation against them. */
@NullMarked
package io.tradeagent.schemas.protocol;

import org.jspecify.annotations.NullMarked;
