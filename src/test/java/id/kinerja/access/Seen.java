package id.kinerja.access;

/** What somebody saw of an address; how much an answer says about the one employee. */
enum Seen {
    RATING("R", "answered, with a rating of the employee"),
    CONTENT("C", "answered, with what the employee's appraisal says"),
    NAME("N", "answered, with the employee's name or number and no content"),
    ANSWERED("✓", "answered or done, with nothing about the employee"),
    BY_RULE("!", "allowed, and refused by a rule or for what was sent"),
    NOT_FOUND("·", "as if it did not exist"),
    REFUSED("×", "refused, whoever it is about"),
    SIGN_IN("→", "has to sign in"),
    FAILED("?", "failed");

    private final String sign;
    private final String meaning;

    Seen(String sign, String meaning) {
        this.sign = sign;
        this.meaning = meaning;
    }

    String sign() {
        return sign;
    }

    String meaning() {
        return meaning;
    }

    boolean answered() {
        return ordinal() <= BY_RULE.ordinal();
    }

    /** Whether it says anything about the employee. */
    boolean says() {
        return ordinal() <= NAME.ordinal();
    }
}
