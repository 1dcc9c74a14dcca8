package id.kinerja.evaluation;

/** What follows from an evaluation was recorded; published in the transaction that records it. */
public record FollowUpRecorded(JudgedPeriod judged, FollowUp followUp) {}
