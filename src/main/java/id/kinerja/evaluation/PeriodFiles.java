package id.kinerja.evaluation;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.report.ApprovedReports;
import id.kinerja.report.ApprovedReports.EvidenceFile;
import id.kinerja.report.DatedFiles;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The files of the approved reports of an evaluation's period (berkas bukti dukung), for who may read the reports; who
 * reads the evaluation alone sees how many activities there were.
 */
@Component
class PeriodFiles {

    private static final int MOST = 10;

    private final ApprovedReports reports;
    private final Policy policy;

    PeriodFiles(ApprovedReports reports, Policy policy) {
        this.reports = reports;
        this.policy = policy;
    }

    Found of(SignedIn me, EvaluationSheet sheet) {
        UUID employee = sheet.employee().id();
        boolean readable = policy.may(me, Right.READ, Matter.REPORT.of(employee).at(Stage.SUBMITTED));
        return new Found(
                readable
                        ? reports.files(
                                employee,
                                sheet.period().startsOn(),
                                sheet.period().endsOn())
                        : List.of());
    }

    /** Those that were found, the newest first. */
    record Found(List<EvidenceFile> files) {

        /** The newest that serve an indicator, or additional duties when it is none. */
        public DatedFiles of(@Nullable UUID indicatorId) {
            return DatedFiles.first(
                    MOST,
                    files.stream()
                            .filter(one -> Objects.equals(one.indicatorId(), indicatorId))
                            .map(EvidenceFile::file)
                            .toList());
        }
    }
}
