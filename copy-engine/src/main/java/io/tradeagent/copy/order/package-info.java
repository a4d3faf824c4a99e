/** How far an order of the engine has come, by what delivery, terminal and broker say of it. */
@NullMarked
package io.tradeagent.copy.order;

import org.jspecify.annotations.NullMarked;
