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
 * @param clients at once; with none, the application is killed amid the opening of a quarter, and nothing else happens
 * @param people employees with an established plan
 * @param lock for how many seconds a job of a killed application stays locked; 60 in the product
 * @param seed of all chance but the machine's
 * @param folder for database, journals and logs; emptied first
 */
record CrashOptions(int kills, int immediates, int clients, int people, int lock, long seed, Path folder) {

    private static final Set<String> NAMES =
            Set.of("kills", "immediates", "clients", "people", "opening", "lock", "seed", "folder");

    static CrashOptions of(String... arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.replaceFirst("^--", "").split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length == 2 ? parts[1] : ""));
        if (!NAMES.containsAll(given.keySet())) {
            throw new IllegalArgumentException("of " + given.keySet() + " only " + NAMES + " are known");
        }
        String opening = given.get("opening");
        return new CrashOptions(
                Integer.parseInt(given.getOrDefault("kills", opening == null ? "20" : "4")),
                opening == null ? Integer.parseInt(given.getOrDefault("immediates", "5")) : 0,
                opening == null ? Integer.parseInt(given.getOrDefault("clients", "16")) : 0,
                Integer.parseInt(opening == null ? given.getOrDefault("people", "400") : opening),
                Integer.parseInt(given.getOrDefault("lock", "60")),
                Long.parseLong(given.getOrDefault("seed", String.valueOf(System.nanoTime()))),
                Path.of(given.getOrDefault("folder", "target/crash")).toAbsolutePath());
    }

    /** Whether only an opening is crashed: {@code --opening=5000}, for so many people. */
    boolean onlyOpening() {
        return clients == 0;
    }
}
