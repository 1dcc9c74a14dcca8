package id.kinerja.access;

import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The seeds of governments: some that stay, and one that is drawn anew for each run, so that in time many are tried. A
 * failure names its seed; {@code -Dkinerja.random.seed=4711} tries it again, {@code -Dkinerja.random.seeds=30} tries so many
 * new ones.
 */
final class RandomSeeds {

    private static final String SEED = "kinerja.random.seed";
    private static final String SEEDS = "kinerja.random.seeds";
    private static final int KEPT = 4;

    private RandomSeeds() {}

    static LongStream all() {
        @Nullable Long given = Long.getLong(SEED);
        return given != null
                ? LongStream.of(given)
                : LongStream.concat(
                        LongStream.rangeClosed(1, KEPT),
                        new Random().longs(Integer.getInteger(SEEDS, 1), KEPT + 1, Integer.MAX_VALUE));
    }

    /** How a government is tried again. */
    static String again(long seed) {
        return "try it again with -D" + SEED + "=" + seed;
    }
}
