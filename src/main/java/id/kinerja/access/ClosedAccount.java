package id.kinerja.access;

import java.time.Instant;

/**
 * An account with which nobody signs in any more.
 *
 * @param by the user name of who closed it
 */
record ClosedAccount(String userName, Instant at, String by, String reason) {}
