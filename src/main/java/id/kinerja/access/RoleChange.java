package id.kinerja.access;

import java.time.Instant;

/**
 * That somebody was given a role, or that it was taken.
 *
 * @param given whether it was given; taken otherwise
 * @param by the account of who did it
 */
record RoleChange(String userName, Role role, boolean given, String reason, Instant at, String by) {}
