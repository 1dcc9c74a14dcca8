package id.kinerja.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who replaced the password of somebody else, and why.
 *
 * @param by the account of who did
 * @param employee whose account it is; none when it is nobody's of the government
 */
record PasswordReset(String by, String reason, @Nullable UUID employee) {}
