package id.kinerja.access;

/** That an account's roles were changed, or that it was closed; whoever remembers them forgets them. */
public record RolesChanged(String userName) {}
