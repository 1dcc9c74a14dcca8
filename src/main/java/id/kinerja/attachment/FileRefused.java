package id.kinerja.attachment;

/** That a file is not accepted; nothing of it was kept. */
final class FileRefused extends RuntimeException {

    private final Reason reason;
    private final int limit;

    FileRefused(Reason reason, int limit) {
        super(reason.name());
        this.reason = reason;
        this.limit = limit;
    }

    FileRefused(Reason reason) {
        this(reason, 0);
    }

    Reason reason() {
        return reason;
    }

    /** What the message is filled with; says nothing where the reason has no limit. */
    int limit() {
        return limit;
    }

    /** Why a file is not accepted; each has its message. */
    enum Reason {
        /** None was chosen. */
        MISSING,
        EMPTY,
        /** More bytes than the limit, which is in MB. */
        LARGE,
        /** Its content is of no accepted kind. */
        TYPE,
        /** It brings macros or controls. */
        MACRO,
        /** It is of an accepted kind and not as such a file is: cut off, two files in one, inflating without end. */
        DAMAGED,
        /** There are as many pieces of evidence as the limit says. */
        MANY;

        String code() {
            return "attachment.refused." + name();
        }
    }
}
