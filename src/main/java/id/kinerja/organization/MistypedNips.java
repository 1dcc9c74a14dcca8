package id.kinerja.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the rejected line on which a number stands mistyped: with one digit lost, added, or changed.
 *
 * <p>Two such numbers have a form in common, the one with a digit cut out or masked; so none is compared with all others.
 */
final class MistypedNips {

    /** Longer texts are no mistyped NIP. */
    private static final int LONGEST = 30;

    /** The low bits of a key are the line's place in the list, the others are of the form's hash. */
    private static final int PLACE_BITS = 24;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final List<RejectedPerson> lines;
    private final long[] keys;

    MistypedNips(List<RejectedPerson> lines) {
        this.lines = lines;
        this.keys = IntStream.range(0, lines.size())
                .boxed()
                .flatMapToLong(place -> written(lines.get(place).nip()).mapToLong(form -> hash(form) | place))
                .sorted()
                .toArray();
    }

    /** The first line on which the number may stand. */
    Optional<RejectedPerson> nearest(String nip) {
        return meant(nip).flatMapToInt(form -> first(form, nip)).min().stream()
                .mapToObj(lines::get)
                .findFirst();
    }

    private IntStream first(String form, String nip) {
        long hash = hash(form);
        int at = Arrays.binarySearch(keys, hash);
        return Arrays.stream(keys, at < 0 ? -at - 1 : at, keys.length)
                .takeWhile(key -> (key & ~PLACE) == hash)
                .mapToInt(key -> (int) (key & PLACE))
                .filter(place -> lines.get(place).mistyped(nip))
                .limit(1);
    }

    private static Stream<String> written(String nip) {
        return forms(nip, Stream.of(nip), cut(nip).map(shorter -> "-" + shorter));
    }

    private static Stream<String> meant(String nip) {
        return forms(nip, Stream.of("-" + nip), cut(nip));
    }

    private static Stream<String> forms(String nip, Stream<String> whole, Stream<String> cut) {
        Stream<String> masked =
                IntStream.range(0, nip.length()).mapToObj(i -> nip.substring(0, i) + '_' + nip.substring(i + 1));
        return nip.length() > LONGEST
                ? Stream.of()
                : Stream.of(whole, cut, masked).flatMap(each -> each);
    }

    private static Stream<String> cut(String nip) {
        return IntStream.range(0, nip.length()).mapToObj(i -> nip.substring(0, i) + nip.substring(i + 1));
    }

    /** FNV-1a. */
    private static long hash(String form) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < form.length(); i++) {
            hash = (hash ^ form.charAt(i)) * 0x100000001b3L;
        }
        return hash & ~PLACE;
    }
}
