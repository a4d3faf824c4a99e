package io.tradeagent.servicebus;

import io.tradeagent.servicebus.entity.EntityPath;
import io.tradeagent.servicebus.entity.EntitySettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entities of the namespace. Immutable.
 *
 * @param queues settings by name
 * @param topics settings by subscription name, by topic name
 */
public record EmulatorConfig(Map<String, EntitySettings> queues, Map<String, Map<String, EntitySettings>> topics) {

    /** Nothing but what is added. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the {@code Config.json} of Microsoft's Service Bus emulator.
     *
     * @throws ConfigException when it cannot be read, or asks for something that would be silently missing here
     */
    public static EmulatorConfig read(Path file) {
        return ConfigFile.read(file);
    }

    /** Adds entities one by one; a name that is taken is refused. */
    public static final class Builder {
        private final Map<String, EntitySettings> queues = new LinkedHashMap<>();
        private final Map<String, Map<String, EntitySettings>> topics = new LinkedHashMap<>();
        private final Map<EntityPath, String> taken = new LinkedHashMap<>();

        private Builder() {}

        public Builder queue(String name) {
            return queue(name, EntitySettings.defaults());
        }

        public Builder queue(String name, EntitySettings settings) {
            take(new EntityPath(name), name);
            queues.put(name, settings);
            return this;
        }

        /** A topic; does nothing if there is one of this name, so that subscriptions may come in any order. */
        public Builder topic(String name) {
            if (!topics.containsKey(name)) {
                take(new EntityPath(name), name);
                topics.put(name, new LinkedHashMap<>());
            }
            return this;
        }

        public Builder subscription(String topic, String name) {
            return subscription(topic, name, EntitySettings.defaults());
        }

        /** A subscription, and its topic where there is none yet. */
        public Builder subscription(String topic, String name, EntitySettings settings) {
            topic(topic);
            take(EntityPath.subscription(topic, name), name);
            Map<String, EntitySettings> subscriptions = topics.get(topic);
            if (subscriptions != null) {
                subscriptions.put(name, settings);
            }
            return this;
        }

        public EmulatorConfig build() {
            Map<String, Map<String, EntitySettings>> copy = new LinkedHashMap<>();
            topics.forEach((topic, subscriptions) -> copy.put(topic, new LinkedHashMap<>(subscriptions)));
            return new EmulatorConfig(new LinkedHashMap<>(queues), copy);
        }

        private void take(EntityPath path, String name) {
            String other = taken.putIfAbsent(path, name);
            if (other != null) {
                throw new ConfigException("'" + name + "' is configured twice (as '" + other + "')");
            }
        }
    }
}
