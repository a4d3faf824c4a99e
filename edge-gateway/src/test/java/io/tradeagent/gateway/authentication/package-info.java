@NullMarked
package io.tradeagent.gateway.authentication;

import org.jspecify.annotations.NullMarked;
