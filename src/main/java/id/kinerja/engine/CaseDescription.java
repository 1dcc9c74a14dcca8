package id.kinerja.engine;

import java.util.UUID;

/**
 * What a case is about.
 *
 * @param employeeId whose case it is
 * @param title the case in the reader's language, such as {@code SKP 2026}
 * @param page the address of the page that shows it
 */
public record CaseDescription(UUID caseId, UUID employeeId, String title, String page) {}
