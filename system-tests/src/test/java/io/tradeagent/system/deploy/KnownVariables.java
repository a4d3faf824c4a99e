package io.tradeagent.system.deploy;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The environment variables that a service reads: those of its settings records, and the keys that its defaults refer to. */
record KnownVariables(String service, String mainClass) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(tradeagent\\.[a-z.-]+)");

    Set<String> names() throws ClassNotFoundException {
        Set<String> names = new TreeSet<>(Set.of("SERVER_PORT"));
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        String own = Class.forName(mainClass).getPackageName();
        for (String scanned : Set.of(own, "io.tradeagent.streams")) {
            for (BeanDefinition candidate : scanner.findCandidateComponents(scanned)) {
                Class<?> settings = Class.forName(candidate.getBeanClassName());
                addAll(settings.getAnnotation(ConfigurationProperties.class).value(), settings, names);
            }
        }
        PLACEHOLDER
                .matcher(ComposeFile.text(service + "/src/main/resources/" + service + ".yml"))
                .results()
                .forEach(match -> names.add(variable(match.group(1))));
        return names;
    }

    private static void addAll(String prefix, Class<?> settings, Set<String> names) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            Stream.of(component.getType())
                    .filter(type -> type.isRecord() && type.getName().startsWith("io.tradeagent"))
                    .forEach(type -> addAll(key, type, names));
            names.add(variable(key));
        }
    }

    private static String variable(String key) {
        return key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
