/** Reference pages that are made from the catalogue and the schemas. */
@NullMarked
package io.tradeagent.schemas.docs;

import org.jspecify.annotations.NullMarked;
