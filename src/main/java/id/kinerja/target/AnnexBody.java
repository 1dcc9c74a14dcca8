package id.kinerja.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of the annex as programs send and read it; what is sent replaces all of its rows.
 *
 * @param list part of the address when it is sent
 * @param base the fingerprint that it was read with, while who asks may edit it
 */
record AnnexBody(
        @Nullable AnnexKind list,

        @NotNull(message = "{api.problem.missing}")
        List<@NotNull(message = "{api.problem.missing}") @Valid AnnexRowBody> rows,

        @Nullable String base) {

    /**
     * One row.
     *
     * @param id made by the sender
     * @param text a row without any is left out
     */
    record AnnexRowBody(
            @NotNull(message = "{api.problem.missing}") UUID id,
            @Nullable String text) {}

    static AnnexBody of(AnnexKind list, List<PlanContent.AnnexRow> saved, boolean editable) {
        return new AnnexBody(
                list,
                saved.stream()
                        .map(row -> new AnnexRowBody(row.id(), row.text()))
                        .toList(),
                editable ? Fingerprint.of(saved) : null);
    }

    /** The same as if it had been typed into our page, so that the same rules hold. */
    AnnexForm typed() {
        return new AnnexForm(
                rows.stream()
                        .map(row -> new AnnexForm.Row(row.id().toString(), row.text()))
                        .toList(),
                base);
    }

    /** The ids of its rows. */
    List<UUID> ids() {
        return rows.stream().map(AnnexRowBody::id).toList();
    }
}
