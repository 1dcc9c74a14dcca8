package id.kinerja.target;

/** The three lists of a plan's annex (lampiran SKP). */
enum AnnexKind {
    /** Resources needed (dukungan sumber daya). */
    RESOURCES,
    /** How and when results are reported (skema pertanggungjawaban). */
    ACCOUNTABILITY,
    /** What follows when targets are met or missed (konsekuensi). */
    CONSEQUENCES
}
