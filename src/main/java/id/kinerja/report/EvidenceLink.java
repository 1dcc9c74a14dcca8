package id.kinerja.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses may stand as evidence. */
public final class EvidenceLink {

    private EvidenceLink() {}

    /** Whether a text is a complete https address with a host, without user name or blanks. */
    public static boolean accepts(String text) {
        if (text.length() > Activity.LONGEST_LINK || text.chars().anyMatch(EvidenceLink::unusual)) {
            return false;
        }
        try {
            var address = new URI(text);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getHost().contains(".")
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static boolean unusual(int character) {
        return Character.isWhitespace(character) || Character.isISOControl(character) || character > 0x7e;
    }
}
