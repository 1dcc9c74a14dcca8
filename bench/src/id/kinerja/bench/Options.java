package id.kinerja.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * How long and how much is measured; each may be given as {@code --name=value}.
 *
 * @param parts the parts to measure, by letter: {@code abcdef}, and {@code h}, {@code i} and {@code j} when they are named
 * @param rounds of each figure; the median counts
 * @param cases of each process in a round of (a) and (e)
 * @param seconds of a round of (b) and (f)
 * @param warm seconds of the same load before (b) and (j), since the just-in-time compiler needs them
 * @param people employees with an established plan
 * @param crowd employees with an established plan in (i) and (j)
 * @param atOnce how many of them are at work at once in (j)
 * @param tasks open tasks of the full inbox in (c)
 * @param reads of each page in a round of (c)
 * @param folder for databases and logs
 * @param keep whether the seeded database of an earlier run is used again, and left for the next
 */
record Options(
        String parts,
        int rounds,
        int cases,
        int seconds,
        int warm,
        int people,
        int crowd,
        int atOnce,
        int tasks,
        int reads,
        Path folder,
        boolean keep) {

    private static final Set<String> NAMES = Set.of(
            "parts", "rounds", "cases", "seconds", "warm", "people", "crowd", "at-once", "tasks", "reads", "folder",
            "keep");

    static Options of(String... arguments) {
        for (String argument : arguments) {
            if (!argument.startsWith("--")
                    || !NAMES.contains(argument.substring(2).split("=", 2)[0])) {
                throw new IllegalArgumentException(argument + " is none of " + NAMES);
            }
        }
        return new Options(
                text(arguments, "parts", "abcdef"),
                number(arguments, "rounds", 3),
                number(arguments, "cases", 2000),
                number(arguments, "seconds", 20),
                number(arguments, "warm", 180),
                number(arguments, "people", 5000),
                number(arguments, "crowd", 10_000),
                number(arguments, "at-once", 40),
                number(arguments, "tasks", 100_000),
                number(arguments, "reads", 300),
                Path.of(text(arguments, "folder", "target/bench")).toAbsolutePath(),
                Boolean.parseBoolean(text(arguments, "keep", "false")));
    }

    boolean wants(char part) {
        return parts.indexOf(part) >= 0;
    }

    private static int number(String[] arguments, String name, int otherwise) {
        return Integer.parseInt(text(arguments, name, String.valueOf(otherwise)));
    }

    private static String text(String[] arguments, String name, String otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
