package id.kinerja.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A place of the chain and the hash there. Kept elsewhere, it shows later that nothing before it was rewritten or cut off.
 *
 * @param hash 64 hexadecimal digits
 */
record Head(long position, String hash) {

    /** {@code position:hash}. */
    static final String WRITTEN = "\\d{1,18}:[0-9a-fA-F]{64}";

    static Head of(long position, byte[] hash) {
        return new Head(position, HexFormat.of().formatHex(hash));
    }

    /**
     * Reads {@code position:hash}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Head valueOf(String text) {
        String written = text.strip();
        if (!written.matches(WRITTEN)) {
            throw new IllegalArgumentException("not position:hash: " + text);
        }
        int colon = written.indexOf(':');
        return new Head(
                Long.parseLong(written.substring(0, colon)),
                written.substring(colon + 1).toLowerCase(Locale.ROOT));
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
