package id.kinerja.access;

import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The seeds of governments: some that stay, so that the same source always gives the same answer, with those that once found
 * something. {@code -Dkinerja.random.seeds=30} tries so many new ones besides; a failure names its seed, and
 * {@code -Dkinerja.random.seed=4711} tries it again.
 */
final class RandomSeeds {

    private static final String SEED = "kinerja.random.seed";
    private static final String SEEDS = "kinerja.random.seeds";
    private static final int KEPT = 4;

    /** An admin who writes for somebody without an account. */
    private static final long FOUND = 1024669448;

    private RandomSeeds() {}

    static LongStream all() {
        @Nullable Long given = Long.getLong(SEED);
        return given != null
                ? LongStream.of(given)
                : LongStream.concat(
                        LongStream.concat(LongStream.rangeClosed(1, KEPT), LongStream.of(FOUND)),
                        new Random().longs(Integer.getInteger(SEEDS, 0), KEPT + 1, Integer.MAX_VALUE));
    }

    /** Whether those that stay are tried, all of them. */
    static boolean areKept() {
        return Long.getLong(SEED) == null;
    }

    /** How a government is tried again. */
    static String again(long seed) {
        return "try it again with -D" + SEED + "=" + seed;
    }
}
