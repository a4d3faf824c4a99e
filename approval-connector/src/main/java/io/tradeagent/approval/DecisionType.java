package io.tradeagent.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decisions there are, with the fields that each one's body has. */
enum DecisionType {
    APPROVAL("AuthApproval", List.of(Field.ACCOUNT_ID, Field.FINGERPRINT, Field.APPROVED_BY, Field.EXPIRES_AT)),
    REJECTION("AuthReject", List.of(Field.ACCOUNT_ID, Field.FINGERPRINT, Field.REJECTED_BY, Field.REASON));

    private final String subject;
    private final List<Field> fields;

    DecisionType(String subject, List<Field> fields) {
        this.subject = subject;
        this.fields = fields;
    }

    List<Field> fields() {
        return fields;
    }

    static Optional<DecisionType> ofSubject(@Nullable String subject) {
        return Arrays.stream(values())
                .filter(type -> type.subject.equals(subject))
                .findFirst();
    }
}
