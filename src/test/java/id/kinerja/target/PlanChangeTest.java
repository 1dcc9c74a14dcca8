package id.kinerja.target;

import static id.kinerja.target.PlanBuilder.aPlan;
import static id.kinerja.target.PlanBuilder.aResult;
import static id.kinerja.target.PlanBuilder.anIndicator;
import static id.kinerja.target.PlanBuilder.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanChangeTest {

    @Test
    void nothing_changed_is_nothing_to_show() {
        assertThat(PlanChange.between(aPlan().build(), aPlan().build())).isEmpty();
    }

    @Test
    void a_changed_field_shows_old_and_new() {
        var after = aPlan().with(aResult()
                        .indicator(
                                row -> new PlanContent.Indicator(row.id(), Aspect.TIME, row.text(), "100", row.unit()))
                        .build())
                .build();

        var change = change(aPlan().build(), after, PlanBuilder.INDICATOR);

        assertThat(change.kind()).isEqualTo(PlanChange.Kind.CHANGED);
        assertThat(change.fields())
                .extracting(PlanChange.Field::name, f -> f.before().text(), f -> f.after()
                        .text())
                .containsExactly(
                        tuple("aspect", "target.aspect.QUANTITY", "target.aspect.TIME"),
                        tuple("target", "90-100", "100"));
    }

    @Test
    void an_added_row_is_new_with_all_it_says() {
        var added = aResult().id(id(5)).text("Arsip tertata").indicators().build();
        var after = aPlan().with(aResult().build()).with(added).build();

        var change = change(aPlan().build(), after, id(5));

        assertThat(change.kind()).isEqualTo(PlanChange.Kind.ADDED);
        assertThat(change.fields()).extracting(f -> f.after().text()).contains("Arsip tertata");
    }

    @Test
    void a_removed_row_stays_visible_with_what_it_said() {
        var before = aPlan().with(aResult().build())
                .with(aResult().id(id(5)).text("Arsip tertata").indicators().build())
                .build();

        var change = change(before, aPlan().build(), id(5));

        assertThat(PlanChange.between(before, aPlan().build())).hasSize(1);
        assertThat(change.kind()).isEqualTo(PlanChange.Kind.REMOVED);
        assertThat(change.row().name().text()).isEqualTo("Arsip tertata");
    }

    @Test
    void a_row_that_only_moved_up_did_not_change() {
        var first = aResult().id(id(4)).indicators().build();
        var second = aResult().indicators(anIndicator()).build();

        assertThat(PlanChange.between(
                        aPlan().with(first).with(second).build(),
                        aPlan().with(second).with(first).build()))
                .isEmpty();
    }

    @Test
    void another_approach_concerns_the_plan_as_a_whole() {
        var before = aPlan().with(aResult().indicators().build()).build();
        var after = aPlan().qualitative().with(aResult().indicators().build()).build();

        assertThat(PlanChange.between(before, after)).containsOnlyKeys(PlanRow.PLAN);
    }

    @Test
    void every_row_of_the_page_can_carry_a_reason_under_its_own_id() {
        var rows = PlanRow.rows(aPlan().build());

        assertThat(rows).extracting(PlanRow::id).doesNotHaveDuplicates().hasSize(1 + 1 + 7 + 3);
        assertThat(rows).extracting(PlanRow::number).startsWith("1", "1.1", "1");
    }

    @Test
    void a_submission_reads_back_as_it_was_written() {
        var plan = aPlan().with(aResult()
                        .text("D'Angelo 🎉 <script>alert(1)</script>")
                        .pending()
                        .build())
                .build();

        assertThat(PlanRecords.read(PlanRecords.write(plan))).isEqualTo(plan);
    }

    private static PlanChange change(PlanContent before, PlanContent after, UUID row) {
        return Objects.requireNonNull(PlanChange.between(before, after).get(row.toString()));
    }
}
