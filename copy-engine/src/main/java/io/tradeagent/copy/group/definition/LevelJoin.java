package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins levels, setting by setting. */
final class LevelJoin {

    private final Findings findings;
    private final Set<String> notes;

    /**
     * @param findings gets what excludes each other
     * @param notes gets what is said without effect
     */
    LevelJoin(Findings findings, Set<String> notes) {
        this.findings = findings;
        this.notes = notes;
    }

    /** @param levels below the platform, from above to below */
    JoinedSettings join(List<LevelSettings> levels) {
        Map<Setting<?>, Explained<?>> joined = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            join(setting, levels).ifPresent(explained -> joined.put(setting, explained));
        }
        return new JoinedSettings(joined);
    }

    private <V> Optional<Explained<V>> join(Setting<V> setting, List<LevelSettings> levels) {
        List<Stated<V>> stated = new ArrayList<>();
        Optional<Stated<V>> held = setting.platform().map(value -> new Stated<>(Level.PLATFORM, value));
        held.ifPresent(stated::add);
        for (LevelSettings level : levels) {
            Optional<Stated<V>> said = level.stated(setting);
            if (said.isPresent()) {
                stated.add(said.get());
                held = Optional.of(held.isPresent() ? join(setting, held.get(), level, said.get()) : said.get());
            }
        }
        return held.map(effective -> new Explained<>(setting, effective, stated));
    }

    private <V> Stated<V> join(Setting<V> setting, Stated<V> upper, LevelSettings level, Stated<V> lower) {
        Optional<V> joined = setting.precedence().join(upper, lower);
        String place = level.place().key(setting.path()).path();
        if (joined.isEmpty()) {
            findings.add(level.place().key(setting.path()), setting.precedence().demand() + " what " + says(upper));
            return upper;
        }
        if (joined.get().equals(upper.value())) {
            if (setting.precedence().onlyTightens() && !lower.value().equals(upper.value())) {
                notes.add(place + ": " + SettingText.of(lower.value()) + " has no effect, " + says(upper));
            }
            return upper;
        }
        return new Stated<>(level.level(), joined.get());
    }

    private static String says(Stated<?> stated) {
        return stated.level().word() + " says: " + SettingText.of(stated.value());
    }
}
