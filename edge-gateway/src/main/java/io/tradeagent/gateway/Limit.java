package io.tradeagent.gateway;

import java.util.Locale;

/** What there can be too much of. A closed set, so that metrics by limit have no tags that a client makes. */
public enum Limit {
    /** Sessions that one source asks for. */
    SOURCE_CREATIONS("too many session creations from this address"),
    /** Connections of one source at once. */
    SOURCE_CONNECTIONS("too many connections from this address"),
    /** Polls of one source that wait at once. */
    SOURCE_WAITING_POLLS("too many polls from this address wait"),
    /** Polls of this gateway that wait at once. */
    WAITING_POLLS("too many polls wait"),
    /** Sessions that are granted to clients of one tenant. */
    TENANT_CREATIONS("too many session creations of this tenant"),
    /** Events, or frames, of one tenant. */
    TENANT_EVENTS("too many events of this tenant"),
    /** Events, or frames, of one session. */
    SESSION_EVENTS("too many events of this session"),
    /** Events of one socket that wait for their answers. */
    UNANSWERED_EVENTS("too many events wait for an answer"),
    /** Frames of one socket that the protocol does not have. */
    BAD_FRAMES("too many bad frames"),
    /** Failures in a row of one account from one source. */
    ACCOUNT_FAILURES("too many failed authentications of this account from this address"),
    /** Failures of one source, whatever the accounts. */
    SOURCE_FAILURES("too many failed authentications from this address"),
    /** Requests of this gateway that wait for their answers. */
    OUTSTANDING_REQUESTS("too many requests wait for an answer"),
    /** Identities of one account that wait for an approval. */
    PENDING_IDENTITIES("too many identities of the account wait for an approval");

    private final String sentence;

    Limit(String sentence) {
        this.sentence = sentence;
    }

    /** As it stands in metrics. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For the client's author. */
    String sentence() {
        return sentence;
    }
}
