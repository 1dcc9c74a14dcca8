package id.kinerja.target;

import java.util.UUID;

/** Somebody's target plan of a year has got its first version; told in the transaction that gives it. */
public record PlanEstablished(UUID employeeId, int year) {}
