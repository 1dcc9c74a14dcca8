package id.kinerja.organization;

import java.util.UUID;

/**
 * Somebody who works here and cannot sign in yet.
 *
 * @param userName by which account: the NIP; of a head of government the recorded one
 * @param titledName with degrees
 * @param office whether it is the head of government's, which no personnel admin makes
 */
public record MissingAccount(UUID employeeId, String userName, String titledName, boolean office) {}
