package id.kinerja.distribution;

import java.util.UUID;

/** What a unit achieved was set or changed; told in the transaction that does so. */
record UnitGraded(UUID unitId, UUID periodId) {}
