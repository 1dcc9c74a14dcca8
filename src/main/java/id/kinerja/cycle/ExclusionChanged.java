package id.kinerja.cycle;

import java.util.UUID;

/** For which days somebody is excluded has changed; told in the transaction that changes it. */
public record ExclusionChanged(UUID employeeId) {}
