package id.kinerja.organization;

/** What a checked import would do is no longer what its uploader saw: it must be looked at again before it is applied. */
public final class ImportChanged extends RuntimeException {

    ImportChanged() {
        super("the organization changed since the import was checked");
    }
}
