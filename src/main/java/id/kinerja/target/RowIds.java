package id.kinerja.target;

import id.kinerja.access.NotVisible;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids of new rows come from who writes them; none may be that of a row elsewhere, be it of the same plan. */
@Component
class RowIds {

    private final JdbcClient jdbc;

    RowIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param result the result that is written; none when a list is
     * @param list the list that is written; none when a result is
     * @throws NotVisible when one of the ids is that of another row
     */
    void requireUnused(Collection<UUID> ids, UUID planId, @Nullable UUID result, @Nullable AnnexKind list) {
        if (ids.isEmpty()) {
            return;
        }
        int elsewhere = jdbc.sql("""
                        select (select count(*) from target_result where id in (:ids)
                                and (plan_id <> :plan or id is distinct from cast(:result as uuid)))
                             + (select count(*) from target_annex where id in (:ids)
                                and (plan_id <> :plan or kind is distinct from cast(:list as text)))
                             + (select count(*) from target_indicator where id in (:ids)
                                and result_id is distinct from cast(:result as uuid))
                             + (select count(*) from target_behaviour where id in (:ids))
                        """)
                .param("ids", ids)
                .param("plan", planId)
                .param("result", result)
                .param("list", list == null ? null : list.name())
                .query(Integer.class)
                .single();
        if (elsewhere > 0) {
            throw new NotVisible();
        }
    }

    /**
     * The same for a whole plan that is written beside the rows, and so is not held by their keys.
     *
     * @throws NotVisible when a row of it has the id of another one
     */
    void requireUnused(UUID planId, PlanContent content) {
        var all = Stream.of(
                        content.results().stream().map(PlanContent.Result::id),
                        content.results().stream()
                                .flatMap(result -> result.indicators().stream())
                                .map(PlanContent.Indicator::id),
                        content.annex().stream().map(PlanContent.AnnexRow::id))
                .flatMap(ids -> ids)
                .toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new NotVisible();
        }
        content.results()
                .forEach(result -> requireUnused(
                        Stream.concat(
                                        Stream.of(result.id()),
                                        result.indicators().stream().map(PlanContent.Indicator::id))
                                .toList(),
                        planId,
                        result.id(),
                        null));
        for (var kind : AnnexKind.values()) {
            List<UUID> rows =
                    content.annex(kind).stream().map(PlanContent.AnnexRow::id).toList();
            requireUnused(rows, planId, null, kind);
        }
    }
}
