package id.kinerja.report;

import id.kinerja.attachment.Attachment;

/**
 * A file that an activity has, or had in an earlier round; the file itself may be gone.
 *
 * @param digest of its content, by which a file is told from another one of the same name
 */
record KeptFile(String digest, String name) {

    static KeptFile of(Attachment file) {
        return new KeptFile(file.sha256(), file.name());
    }

    /** What {@link #stored} wrote. */
    static KeptFile read(String stored) {
        int blank = stored.indexOf(' ');
        return new KeptFile(stored.substring(0, blank), stored.substring(blank + 1));
    }

    String stored() {
        return digest + " " + name;
    }
}
