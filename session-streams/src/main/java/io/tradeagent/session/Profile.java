package io.tradeagent.session;

/**
 * What is known of an identity itself.
 *
 * @param environment fixed by its first session
 * @param introduction its terminal's InitRequest
 */
public record Profile(Environment environment, Introduction introduction) {

    /** Of an identity that was never seen. */
    public static final Profile NEW = new Profile(Environment.UNSEEN, Introduction.NONE);

    Profile in(Environment seen) {
        return new Profile(seen, introduction);
    }

    Profile introduced(InitFacts facts) {
        return new Profile(environment, introduction.with(facts));
    }
}
