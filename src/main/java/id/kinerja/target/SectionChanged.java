package id.kinerja.target;

import java.util.UUID;

/** The section was saved in another tab or by somebody else since the page was opened; nothing was written. */
final class SectionChanged extends RuntimeException {

    private final UUID plan;

    SectionChanged(UUID plan) {
        super("a section of plan " + plan + " was saved in between");
        this.plan = plan;
    }

    UUID plan() {
        return plan;
    }
}
