package io.tradeagent.copy.group.yaml;

/** A text is no YAML, or uses more of YAML than a document of copy groups may. */
final class UnreadableYamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /** @param problem one line for people, with the place in the text */
    UnreadableYamlException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
