package id.kinerja.access;

/** An account just made, with the one-time password in clear; shown once and kept nowhere. */
public record NewAccount(String userName, String displayName, String password) {

    /** Leaves the password out, so that it reaches no log. */
    @Override
    public String toString() {
        return "NewAccount[" + userName + "]";
    }
}
