package id.kinerja.access;

/** An account's password was replaced, or the account closed: whatever was remembered of the old one is void. */
record PasswordReplaced(String userName) {}
