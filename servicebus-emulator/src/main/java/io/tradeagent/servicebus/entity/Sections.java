package io.tradeagent.servicebus.entity;

/**
 * The encoded sections of a message, kept as the bytes that the sender wrote: decoding and encoding them again would lose
 * details that a receiver may rely on. An absent section is an empty array. The arrays are shared and never written to.
 */
public final class Sections {
    private final byte[] annotations;
    private final byte[] properties;
    private final byte[] applicationProperties;
    private final byte[] body;

    /** Takes the arrays over; the caller must not change them afterwards. */
    public Sections(byte[] annotations, byte[] properties, byte[] applicationProperties, byte[] body) {
        this.annotations = annotations;
        this.properties = properties;
        this.applicationProperties = applicationProperties;
        this.body = body;
    }

    public byte[] annotations() {
        return annotations;
    }

    public byte[] properties() {
        return properties;
    }

    public byte[] applicationProperties() {
        return applicationProperties;
    }

    /** The body sections and the footer. */
    public byte[] body() {
        return body;
    }

    public Sections withApplicationProperties(byte[] replacement) {
        return new Sections(annotations, properties, replacement, body);
    }

    int size() {
        return annotations.length + properties.length + applicationProperties.length + body.length;
    }
}
