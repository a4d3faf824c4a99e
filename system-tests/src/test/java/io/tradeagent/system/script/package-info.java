/** Protocol scripts: their language, and what runs them against the pure platform and against the live one. */
@NullMarked
package io.tradeagent.system.script;

import org.jspecify.annotations.NullMarked;
