/** Copy groups in YAML 1.2: the only part that knows the format. */
@NullMarked
package io.tradeagent.copy.group.yaml;

import org.jspecify.annotations.NullMarked;
