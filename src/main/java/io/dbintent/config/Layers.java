package io.dbintent.config;

import io.dbintent.config.Source.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What every source says, by name; names that mean nothing are refused here. {@code DBINTENT_CI_*} and
 * {@code dbintent.it.*} steer the build of dbintent itself and are left to it.
 */
final class Layers {

    private static final Set<Kind> BY_ENVIRONMENT_NAME = Set.of(Kind.ENVIRONMENT, Kind.DOT_ENV);

    private final Map<Kind, Map<String, Entry>> entries = new EnumMap<>(Kind.class);
    private final List<String> problems = new ArrayList<>();

    Layers(Sources sources) {
        take(Kind.BUILDER, sources.explicit());
        take(Kind.JUNIT, sources.junit());
        take(Kind.SYSTEM_PROPERTY, sources.system());
        take(Kind.ENVIRONMENT, sources.environment());
        take(Kind.DOT_ENV, sources.dotEnv());
        take(Kind.FILE, sources.file());
    }

    List<String> problems() {
        return problems;
    }

    /** What one source says under a name; an empty text is as good as none. */
    Optional<Entry> find(Kind kind, String name) {
        return Optional.ofNullable(entries.getOrDefault(kind, Map.of()).get(name))
                .filter(entry -> !entry.text().isEmpty());
    }

    /** What the environment, or else {@code .env}, says under a name. */
    Optional<Entry> inEnvironment(String name) {
        return find(Kind.ENVIRONMENT, name).or(() -> find(Kind.DOT_ENV, name));
    }

    static boolean usesEnvironmentNames(Kind kind) {
        return BY_ENVIRONMENT_NAME.contains(kind);
    }

    private void take(Kind kind, List<Entry> found) {
        Map<String, Entry> byName = new TreeMap<>();
        for (Entry entry : found) {
            byName.put(entry.name(), entry);
        }
        entries.put(kind, byName);
        for (Entry entry : byName.values()) {
            if (usesEnvironmentNames(kind)) {
                refuseUnknownInEnvironment(entry);
            } else {
                refuseUnknown(entry, kind == Kind.SYSTEM_PROPERTY);
            }
        }
    }

    private void refuseUnknownInEnvironment(Entry entry) {
        String name = entry.name();
        if (name.startsWith("DBINTENT_") && !name.startsWith("DBINTENT_CI_") && !Names.ENVIRONMENT.containsKey(name)) {
            refuse(entry, Names.nearestEnvironmentName(name));
        }
    }

    private void refuseUnknown(Entry entry, boolean sharedWithOthers) {
        String name = entry.name();
        if (sharedWithOthers && name.startsWith("dbintent.it.")) {
            return;
        }
        boolean ours = !sharedWithOthers
                || name.startsWith("dbintent.")
                || ApiKeys.names().contains(name);
        if (ours && !Names.PROPERTIES.containsKey(name)) {
            refuse(entry, Names.nearestProperty(name));
        }
    }

    private void refuse(Entry entry, String nearest) {
        if (ApiKeys.isMeantBy(entry.name())) {
            problems.add(entry + " is refused: API keys come from the environment only. Set one of "
                    + String.join(", ", ApiKeys.names())
                    + " in the environment or in .env, which is kept out of version control, and take the key out of"
                    + " where it is now.");
        } else {
            problems.add(entry + " is not a setting of dbintent. The nearest one is " + nearest
                    + "; docs/configuration.md lists them all.");
        }
    }
}
