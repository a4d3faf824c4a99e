package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.ea.OrderIntentEvent;

/** The content of intents that wait for an approval; the state only knows their sequences. */
public interface HeldIntents {

    /** The intent that was queued with this sequence. */
    OrderIntentEvent get(Identity identity, Sequence sequence);
}
