package io.tradeagent.local.broker;

import org.jspecify.annotations.Nullable;

/**
 * By what a trade can be recognised later.
 *
 * @param magic number by which a program marks its own trades; 0 for trades by hand
 * @param comment free text, may be empty; brokers may change it, see {@link CommentRule}
 * @param commandId the platform's command that asked for it; null for the account holder's own. A real broker does not keep
 *     it: it stands for the file in which a terminal notes it beside the order
 */
public record TradeMark(
        long magic, String comment, @Nullable String commandId) {

    /** A trade by the account holder's own hand. */
    public static final TradeMark BY_HAND = new TradeMark(0, "", null);

    TradeMark withComment(String other) {
        return new TradeMark(magic, other, commandId);
    }
}
