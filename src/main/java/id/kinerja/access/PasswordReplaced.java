package id.kinerja.access;

/** An account's password was replaced: whatever was remembered of the old one is void. */
record PasswordReplaced(String userName) {}
