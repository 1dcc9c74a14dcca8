package id.kinerja.access;

import java.util.UUID;

/** The kinds of data that somebody may or may not see; the rows of the table of rights. */
public enum Matter {
    /** That somebody has an appraisal and where it stands, without what it says (kelengkapan). */
    STATUS,
    /** A target plan with all that it says (SKP). */
    PLAN,
    /** Starting and withdrawing an amendment of an established plan (perubahan SKP). */
    AMENDMENT,
    /** A daily report with its evidence (laporan harian). */
    REPORT,
    /** An evaluation's frame: period, results, history, evidence that counts for it (evaluasi). */
    EVALUATION,
    /** What the employee wrote about the own results (penilaian mandiri). */
    SELF_ASSESSMENT,
    /** Feedback, both ratings, the predicate and what follows from it (umpan balik, rating, predikat). */
    RATING,
    /** A coaching: its plan, checks and outcome (pembinaan). */
    COACHING,
    /** What was said in a counselling (catatan konseling). */
    COUNSELLING,
    /** What superiors, colleagues and subordinates said about a result or behaviour (umpan balik berkelanjutan). */
    FEEDBACK,
    /** Feedback together with who gave it, where that is not told. */
    FEEDBACK_GIVER,
    /** An objection to a result with reasons, evidence, statement and decision (keberatan). */
    OBJECTION,
    /** How far the appraisals of many people are, in numbers (agregat kelengkapan). */
    SUMMARY,
    /** How predicates are spread among many people, in numbers (agregat predikat). */
    RATING_SUMMARY,
    /** What a unit achieved, which the head above says; to its head it is the own (hasil kinerja unit). */
    UNIT_RESULT,
    /** That somebody is not evaluated, for which days and by which document (pengecualian). */
    EXCLUSION,
    /** A nomination for a reward (usulan penghargaan). */
    REWARD,
    /** Nominating somebody for a reward (mengusulkan penghargaan). */
    NOMINATION,
    /** What the government wants to reach; everybody who is signed in reads it (visi, misi, indikator daerah). */
    STRATEGY,
    /** People, accounts, periods, holidays and settings. */
    ADMINISTRATION,
    /** Who has which role, but who runs the installation. */
    ROLES,
    /** Who runs the installation. */
    OPERATOR_ROLE,
    /** The password of an account that has no office: an employee's, a unit admin's (kata sandi pegawai). */
    PASSWORD,
    /** The password of an account with any other role, or of who stands above who would replace it (kata sandi pejabat). */
    OFFICE_PASSWORD,
    /** Whether somebody can sign in with an account that has no office (akun pegawai yang ditutup). */
    ACCOUNT,
    /** The same of an account with any other role, so that nobody is shut out by whom they watch (akun pejabat). */
    OFFICE_ACCOUNT,
    /** Which auditor examines whom, and why (pemeriksaan). */
    EXAMINATION,
    /** The comparison of tables and engine. */
    OPERATION,
    /** The processes, without what their cases say and for whom they wait. */
    COCKPIT,
    /** For whom a step waits, in Cockpit and by the engine's own API (siapa yang ditunggu). */
    WAITED_FOR,
    /** Who came first in a task that one might have done as well (siapa yang menyelesaikan tugas). */
    HANDLED,
    /** Figures for a monitor. */
    METRICS,
    /** How long what is kept, and what was removed (retensi). */
    RETENTION,
    /** Who did what (jejak audit). */
    AUDIT_TRAIL;

    /** This kind of data of an employee, from its first draft on. */
    public Appraisal of(UUID employee) {
        return Appraisal.of(this, employee);
    }
}
