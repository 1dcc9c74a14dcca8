package id.kinerja.bench.crash;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much is crashed.
 *
 * @param kills of the application
 * @param immediates shutdowns of the database
 * @param clients at once
 * @param people employees with an established plan
 * @param lock for how many seconds a job of a killed application stays locked; 60 in the product
 * @param seed of all chance but the machine's
 * @param folder for database, journals and logs; emptied first
 */
record CrashOptions(int kills, int immediates, int clients, int people, int lock, long seed, Path folder) {

    private static final Set<String> NAMES =
            Set.of("kills", "immediates", "clients", "people", "lock", "seed", "folder");

    static CrashOptions of(String... arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length == 2 ? parts[1] : ""));
        if (!NAMES.containsAll(given.keySet())) {
            throw new IllegalArgumentException("of " + given.keySet() + " only " + NAMES + " are known");
        }
        return new CrashOptions(
                Integer.parseInt(given.getOrDefault("kills", "20")),
                Integer.parseInt(given.getOrDefault("immediates", "5")),
                Integer.parseInt(given.getOrDefault("clients", "16")),
                Integer.parseInt(given.getOrDefault("people", "400")),
                Integer.parseInt(given.getOrDefault("lock", "60")),
                Long.parseLong(given.getOrDefault("seed", String.valueOf(System.nanoTime()))),
                Path.of(given.getOrDefault("folder", "target/crash")).toAbsolutePath());
    }
}
