package io.tradeagent.local.broker;

/** What a broker makes of the comments that terminals send. */
public enum CommentRule {
    /** Nothing. */
    KEPT {
        @Override
        String rewrite(String comment) {
            return comment;
        }
    },
    /** Only the first sixteen characters stay. */
    CUT {
        @Override
        String rewrite(String comment) {
            return comment.substring(0, Math.min(comment.length(), KEPT_CHARACTERS));
        }
    },
    /** The broker's own text stands in its place. */
    REPLACED {
        @Override
        String rewrite(String comment) {
            return "ecn";
        }
    };

    private static final int KEPT_CHARACTERS = 16;

    abstract String rewrite(String comment);
}
