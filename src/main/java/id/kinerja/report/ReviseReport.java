package id.kinerja.report;

import jakarta.validation.constraints.NotNull;

/** The employee's word on a returned report. */
record ReviseReport(
        @NotNull(message = "{report.revise.required}") Decision decision) {

    /** What an employee may do with a returned report. */
    enum Decision {
        /** Ajukan kembali. */
        RESUBMIT,
        /** Tarik. */
        WITHDRAW
    }
}
