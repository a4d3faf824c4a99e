/** The schema registry: Apicurio in a child process that ends with its parent. */
@NullMarked
package io.tradeagent.local.registry;

import org.jspecify.annotations.NullMarked;
