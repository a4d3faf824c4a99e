package io.tradeagent.gateway.app;

/** The certificate or its key is of no use. The message says in one line what is wrong, and quotes nothing of the key. */
final class TlsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TlsException(String message) {
        super(message);
    }
}
