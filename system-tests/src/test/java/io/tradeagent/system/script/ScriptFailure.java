package io.tradeagent.system.script;

/** What a script expected did not happen. */
final class ScriptFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    ScriptFailure(String expected, String actual) {
        super("expected " + expected + "\n  actual " + actual);
    }

    private ScriptFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static ScriptFailure at(Script script, Statement statement, Throwable cause) {
        return new ScriptFailure(
                script.name() + ".script:" + statement.line() + "  " + statement.text() + "\n  " + cause.getMessage(),
                cause);
    }
}
