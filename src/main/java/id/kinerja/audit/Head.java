package id.kinerja.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of the chain and the hash there. Kept elsewhere, it shows later that nothing before it was rewritten or cut off.
 *
 * @param hash 64 hexadecimal digits
 */
record Head(long position, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    static Head of(long position, byte[] hash) {
        return new Head(position, HexFormat.of().formatHex(hash));
    }

    /** Reads {@code position:hash}. */
    static Optional<Head> read(String text) {
        Matcher found = WRITTEN.matcher(text.strip());
        return found.matches()
                ? Optional.of(
                        new Head(Long.parseLong(found.group(1)), found.group(2).toLowerCase()))
                : Optional.empty();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hash);
    }

    boolean is(byte[] other) {
        return Arrays.equals(bytes(), other);
    }

    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
