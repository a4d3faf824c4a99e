package io.tradeagent.servicebus;

import io.tradeagent.servicebus.entity.EntitySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Microsoft's {@code Config.json}. What the emulator would ignore to a program's surprise is refused instead. */
final class ConfigFile {
    private ConfigFile() {}

    static EmulatorConfig read(Path file) {
        try {
            return parse(JsonMapper.shared().readTree(file));
        } catch (JacksonException e) {
            throw new ConfigException(file + " cannot be read: " + e.getOriginalMessage(), e);
        } catch (ConfigException | IllegalArgumentException | DateTimeParseException e) {
            throw new ConfigException(file + ": " + e.getMessage(), e);
        }
    }

    private static EmulatorConfig parse(JsonNode root) {
        JsonNode namespaces = root.path("UserConfig").path("Namespaces");
        if (!namespaces.isArray() || namespaces.size() != 1) {
            throw new ConfigException("UserConfig.Namespaces must list exactly one namespace");
        }
        EmulatorConfig.Builder config = EmulatorConfig.builder();
        for (JsonNode queue : namespaces.path(0).path("Queues")) {
            config.queue(name(queue), settings(queue, EntitySettings.defaults()));
        }
        for (JsonNode topic : namespaces.path(0).path("Topics")) {
            topic(topic, config);
        }
        return config.build();
    }

    private static void topic(JsonNode topic, EmulatorConfig.Builder config) {
        refuse(topic, "RequiresDuplicateDetection");
        config.topic(name(topic));
        EntitySettings defaults =
                EntitySettings.defaults().timeToLive(duration(topic.path("Properties"), "DefaultMessageTimeToLive"));
        for (JsonNode subscription : topic.path("Subscriptions")) {
            if (!subscription.path("Rules").isEmpty()) {
                throw new ConfigException("subscription '" + name(subscription)
                        + "' has Rules, but this emulator delivers every message to every subscription");
            }
            config.subscription(name(topic), name(subscription), settings(subscription, defaults));
        }
    }

    private static EntitySettings settings(JsonNode entity, EntitySettings defaults) {
        refuse(entity, "RequiresDuplicateDetection");
        refuse(entity, "ForwardTo");
        refuse(entity, "ForwardDeadLetteredMessagesTo");
        JsonNode properties = entity.path("Properties");
        EntitySettings settings =
                defaults.maxDeliveryCount(properties.path("MaxDeliveryCount").asInt(defaults.maxDeliveryCount()));
        Duration lock = duration(properties, "LockDuration");
        settings = lock == null ? settings : settings.lockDuration(lock);
        Duration life = duration(properties, "DefaultMessageTimeToLive");
        Duration limit = defaults.timeToLive();
        if (life != null && (limit == null || life.compareTo(limit) < 0)) {
            settings = settings.timeToLive(life);
        }
        if (properties.path("RequiresSession").asBoolean(false)) {
            settings = settings.requiringSessions();
        }
        return properties.path("DeadLetteringOnMessageExpiration").asBoolean(false)
                ? settings.deadLetteringExpired()
                : settings;
    }

    /** Refuses an entity that has this property set to anything but false or empty. */
    private static void refuse(JsonNode entity, String property) {
        JsonNode value = entity.path("Properties").path(property);
        boolean unset = value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty())
                || (value.isBoolean() && !value.booleanValue());
        if (!unset) {
            throw new ConfigException("'" + name(entity) + "' asks for " + property + ", which is not supported");
        }
    }

    private static String name(JsonNode entity) {
        JsonNode name = entity.path("Name");
        if (!name.isString()) {
            throw new ConfigException("an entity has no Name");
        }
        return name.stringValue();
    }

    private static @Nullable Duration duration(JsonNode properties, String property) {
        JsonNode value = properties.path(property);
        return value.isString() ? Duration.parse(value.stringValue()) : null;
    }
}
