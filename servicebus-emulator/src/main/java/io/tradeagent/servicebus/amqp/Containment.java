package io.tradeagent.servicebus.amqp;

/** Runs work on behalf of one connection so that a failure ends that connection and reaches nobody else. */
interface Containment {
    void contain(Runnable work);
}
