package id.kinerja.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.InProcessesOfItsOwn;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A short run of {@code bench/crash}, in processes of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@InProcessesOfItsOwn
class CrashIT {

    @Test
    void nothing_is_lost_or_done_twice_by_three_kills_and_a_crash_of_the_database() throws Exception {
        var options = new CrashOptions(
                3, 1, 16, 60, 10, System.nanoTime(), Path.of("target/crash-it").toAbsolutePath());
        try (var run = CrashRun.prepare(options)) {
            run.crash();
            var verdict = run.verify();
            Crash.print(options, verdict);

            assertThat(verdict.violations())
                    .as("with the seed " + options.seed())
                    .isEmpty();
            assertThat(verdict.acknowledged()).isPositive();

            damage(run);
            assertThat(run.verify().violations())
                    .as("an event, a status and a case that this test has changed itself")
                    .anyMatch(violation -> violation.contains("should be"))
                    .anyMatch(violation -> violation.contains("the engine should have"))
                    .anyMatch(violation -> violation.contains("exactly one case"))
                    .anyMatch(violation -> violation.contains("tables and engine differ"));
        }
    }

    /** Takes an event from one report, calls another one approved, and makes the case of an evaluation nobody's. */
    private static void damage(CrashRun run) {
        run.database()
                .sql("delete from kinerja.report_event where id = (select id from kinerja.report_event limit 1)")
                .update();
        run.database()
                .sql("update kinerja.daily_report set status = 'APPROVED' where id = (select r.id"
                        + " from kinerja.daily_report r where r.status = 'SUBMITTED' limit 1)")
                .update();
        run.database()
                .sql(
                        "update public.act_ru_execution set business_key_ = null where id_ = (select e.id_"
                                + " from public.act_ru_execution e join kinerja.evaluation v on v.id::text = e.business_key_ limit 1)")
                .update();
    }
}
