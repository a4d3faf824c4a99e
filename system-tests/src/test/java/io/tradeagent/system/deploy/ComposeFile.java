package io.tradeagent.system.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, read as Compose reads it, with the values of deploy/.env.example. */
record ComposeFile(Map<String, Service> services) {

    private static final String SECRET = "a-secret-that-is-long-enough-for-every-part-of-the-platform-";

    static ComposeFile read() {
        return read(new Interpolation(exampleVariables()));
    }

    static ComposeFile read(Interpolation variables) {
        Map<String, Object> root = map(new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(variables.apply(text("docker-compose.yml").replaceAll("(?m)^\\s*#.*$", ""))));
        Map<String, Service> services = new LinkedHashMap<>();
        map(root.get("services")).forEach((name, service) -> services.put(name, new Service(map(service))));
        return new ComposeFile(services);
    }

    /** deploy/.env.example as a user fills it in: what is empty there gets a value, each another. */
    static Map<String, String> exampleVariables() {
        Map<String, String> variables = new TreeMap<>();
        for (String line : text("deploy/.env.example").lines().toList()) {
            int equals = line.indexOf('=');
            if (!line.startsWith("#") && equals > 0) {
                String value = line.substring(equals + 1);
                variables.put(line.substring(0, equals), value.isEmpty() ? SECRET + variables.size() : value);
            }
        }
        return variables;
    }

    Service service(String name) {
        Service service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("there is no service " + name);
        }
        return service;
    }

    /** The services whose images we build. */
    Map<String, Service> ours() {
        return services.entrySet().stream()
                .filter(entry -> entry.getValue().has("build"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String text(String file) {
        Path path = Repository.file(file);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    /** One service of the file. */
    record Service(Map<String, Object> node) {

        boolean has(String key) {
            return node.containsKey(key);
        }

        String image() {
            return String.valueOf(node.get("image"));
        }

        List<?> list(String key) {
            return node.get(key) instanceof List<?> list ? list : List.of();
        }

        Map<String, Object> map(String key) {
            return ComposeFile.map(node.get(key));
        }

        Map<String, String> environment() {
            Map<String, String> environment = new TreeMap<>();
            map("environment").forEach((name, value) -> environment.put(name, String.valueOf(value)));
            return environment;
        }

        String buildArgument(String name) {
            return String.valueOf(ComposeFile.map(map("build").get("args")).get(name));
        }

        /** Of each service that it waits for, the condition. */
        Map<String, String> conditions() {
            Map<String, String> conditions = new TreeMap<>();
            map("depends_on")
                    .forEach((name, how) -> conditions.put(
                            name, String.valueOf(ComposeFile.map(how).get("condition"))));
            return conditions;
        }
    }
}
