package id.kinerja.page;

/** Who looks at a page, as far as every page shows it. */
public interface Visitor {

    /** The name as the person likes to be called on pages. */
    String displayName();
}
