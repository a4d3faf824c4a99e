package io.tradeagent.gateway;

import java.time.Duration;

/** The bounds of every connection. */
public interface ConnectionRules {

    /** How many messages may wait for one slow client. */
    int mostQueuedMessages();

    /** How many characters of messages may wait for one slow client. */
    int mostQueuedCharacters();

    /** How many events may be unanswered before no more are read. */
    int mostUnanswered();

    /** How many events a session may send; more are not refused but read later. */
    Rate events();

    /** How many bad frames pass before they count as abuse. */
    Rate badFrames();

    /** How long an event may stay unanswered. */
    Duration answerTimeout();

    /** How long a client that polls may stay away before its session counts as not connected. */
    Duration pollIdleTimeout();

    /** How long a session that is over still tells a client that polls why. */
    Duration endToldFor();

    /** How long a client may take to finish the upgrade, and to say goodbye. */
    Duration handshakeTimeout();
}
