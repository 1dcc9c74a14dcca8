package id.kinerja.organization;

/**
 * Who stands on a rejected line, as far as it can be read.
 *
 * @param nip cleaned, not necessarily valid
 */
record RejectedPerson(int line, String nip, String name, String unitCode) {

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

    private static String tail(String rest, boolean skipOne) {
        return skipOne && !rest.isEmpty() ? rest.substring(1) : rest;
    }
}
