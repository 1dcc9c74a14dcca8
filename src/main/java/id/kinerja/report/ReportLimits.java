package id.kinerja.report;

/**
 * The limits that a government chooses.
 *
 * @param minutesADay the most effective minutes of one day
 * @param daysBack how many calendar days after its day a report may still be submitted
 */
record ReportLimits(int minutesADay, int daysBack) {}
