/** Detached signatures of decisions: what is signed, with which keys. Both sides use it: who sends and who reads. */
@NullMarked
package io.tradeagent.approval.signing;

import org.jspecify.annotations.NullMarked;
