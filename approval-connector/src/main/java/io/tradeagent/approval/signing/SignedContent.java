package io.tradeagent.approval.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * What a signature covers: all of a message that makes a difference to the decision.
 *
 * @param subject the kind of decision; without it an approval could be turned into a rejection
 * @param messageId the decision id; without it a decision could be sent again as another one
 * @param tenantId also where the message leaves it out, which means {@code default}
 * @param body the bytes as they are sent
 */
public record SignedContent(String subject, String messageId, String tenantId, ByteBuffer body) {

    /** Says what the bytes are for, so that a key that also signs something else can do no harm here. */
    private static final String PURPOSE = "tradeagent-decision-v1";

    public SignedContent {
        body = body.asReadOnlyBuffer();
    }

    /**
     * The bytes that are signed: five netstrings (length in bytes in decimal, colon, bytes, comma), for purpose, subject, message id,
     * tenant and body. No two different contents have the same bytes.
     */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : new String[] {PURPOSE, subject, messageId, tenantId}) {
            netstring(bytes, part.getBytes(UTF_8));
        }
        byte[] raw = new byte[body.remaining()];
        body.duplicate().get(raw);
        netstring(bytes, raw);
        return bytes.toByteArray();
    }

    private static void netstring(ByteArrayOutputStream bytes, byte[] part) {
        bytes.writeBytes((part.length + ":").getBytes(UTF_8));
        bytes.writeBytes(part);
        bytes.write(',');
    }
}
