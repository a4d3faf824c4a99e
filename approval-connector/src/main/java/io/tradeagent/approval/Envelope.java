package io.tradeagent.approval;

import io.tradeagent.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says outside its body.
 *
 * @param violations every rule that it breaks; where there is one, stamp and tenant stand for nothing
 */
record Envelope(Stamp stamp, TenantId tenant, List<String> violations) {

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    // Service Bus itself allows 128 characters.
    private static final Pattern MESSAGE_ID = Pattern.compile("[\\x20-\\x7e]{1,128}");
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?");

    static Envelope of(Message message) {
        List<String> violations = new ArrayList<>();
        Object tenant = message.properties().getOrDefault("tenantId", TenantId.DEFAULT.value());
        boolean tenantIsValid = matches(TENANT, tenant);
        if (!matches(MESSAGE_ID, message.id())) {
            violations.add("the message id must be 1 to 128 printable ASCII characters");
        }
        if (!isJson(message.contentType())) {
            violations.add("the content type must be application/json");
        }
        if (!tenantIsValid) {
            violations.add("the property tenantId must be text: 1 to 64 of A-Z a-z 0-9 . _ -");
        }
        return new Envelope(
                new Stamp(Optional.ofNullable(message.id()).orElse(""), message.sequence()),
                tenantIsValid ? new TenantId(tenant.toString()) : TenantId.DEFAULT,
                List.copyOf(violations));
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null
                && JSON_TYPE
                        .matcher(contentType.strip().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static boolean matches(Pattern pattern, @Nullable Object value) {
        return value instanceof String text && pattern.matcher(text).matches();
    }
}
