/** Sessions over REST, errors as problem documents. */
@NullMarked
package io.tradeagent.gateway.http;

import org.jspecify.annotations.NullMarked;
