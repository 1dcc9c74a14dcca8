package id.kinerja.organization;

import java.util.UUID;

/**
 * Somebody who works here and cannot sign in yet.
 *
 * @param userName by which account: the NIP; of a head of government the recorded one
 * @param titledName with degrees
 */
public record MissingAccount(UUID employeeId, String userName, String titledName) {}
