package id.kinerja.target;

/** A plan as its amendment is to make it: changed like a plan, and kept beside it. */
final class AmendedPlan extends TargetPlan {

    private final Amendment amendment;

    AmendedPlan(TargetPlan plan, Amendment amendment) {
        super(plan, amendment.state().draft(), amendment.content());
        this.amendment = amendment;
    }

    Amendment amendment() {
        return amendment;
    }
}
