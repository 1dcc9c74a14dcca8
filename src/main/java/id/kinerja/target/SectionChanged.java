package id.kinerja.target;

/** The section was saved in another tab or by somebody else since the page was opened; nothing was written. */
final class SectionChanged extends RuntimeException {

    SectionChanged() {
        super("the section was saved in between");
    }
}
