package id.kinerja.organization;

import java.util.stream.IntStream;

/**
 * Who stands on a rejected line, as far as it can be read.
 *
 * @param nip cleaned, not necessarily valid
 * @param text everything on the line that may tell who it is, for whoever is recorded
 */
record RejectedPerson(int line, String nip, String name, String unitCode, String text) {

    /** Whether the number written here is another one mistyped: one digit lost, added, or changed. */
    boolean mistyped(String otherNip) {
        int shorter = Math.min(nip.length(), otherNip.length());
        if (Math.max(nip.length(), otherNip.length()) - shorter > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && nip.charAt(same) == otherNip.charAt(same)) {
            same++;
        }
        String rest = nip.substring(same);
        String otherRest = otherNip.substring(same);
        return tail(rest, nip.length() >= otherNip.length()).equals(tail(otherRest, otherNip.length() >= nip.length()));
    }

    /** Whether the number written here is another one with two digits lost, or two exchanged. */
    boolean furtherMistyped(String otherNip) {
        if (nip.length() == otherNip.length() - 2) {
            int found = 0;
            for (int i = 0; i < otherNip.length() && found < nip.length(); i++) {
                found += nip.charAt(found) == otherNip.charAt(i) ? 1 : 0;
            }
            return found == nip.length();
        }
        if (nip.length() != otherNip.length()) {
            return false;
        }
        int[] differ = IntStream.range(0, nip.length())
                .filter(i -> nip.charAt(i) != otherNip.charAt(i))
                .limit(3)
                .toArray();
        return differ.length == 2
                && nip.charAt(differ[0]) == otherNip.charAt(differ[1])
                && nip.charAt(differ[1]) == otherNip.charAt(differ[0]);
    }

    private static String tail(String rest, boolean skipOne) {
        return skipOne && !rest.isEmpty() ? rest.substring(1) : rest;
    }
}
