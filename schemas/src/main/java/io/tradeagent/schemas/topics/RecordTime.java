package io.tradeagent.schemas.topics;

/** Whose clock stamps the records of a topic. */
public enum RecordTime {
    /** The writer's. */
    CREATE("CreateTime"),
    /** The broker's: one clock for all writers. */
    LOG_APPEND("LogAppendTime");

    private final String configValue;

    RecordTime(String configValue) {
        this.configValue = configValue;
    }

    /** As the broker's configuration spells it. */
    public String configValue() {
        return configValue;
    }
}
