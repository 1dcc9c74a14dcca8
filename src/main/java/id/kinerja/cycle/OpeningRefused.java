package id.kinerja.cycle;

/** A period that may not be opened; the message is a code of the bundles. */
class OpeningRefused extends RuntimeException {

    OpeningRefused(String code) {
        super(code);
    }
}
