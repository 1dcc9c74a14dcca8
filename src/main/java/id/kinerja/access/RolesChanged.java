package id.kinerja.access;

/** That an account's roles were changed; whoever remembers them forgets them. */
record RolesChanged(String userName) {}
