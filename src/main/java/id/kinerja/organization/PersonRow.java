package id.kinerja.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An accepted line of a roster.
 *
 * @param superiorNip cleaned; none when the line names none, or one that cannot be the superior
 */
record PersonRow(
        int line,
        String nip,
        String name,
        @Nullable String frontDegree,
        @Nullable String backDegree,
        EmployeeKind kind,
        @Nullable String grade,
        PostKind postKind,
        String postTitle,
        String unitCode,
        @Nullable String superiorNip,
        @Nullable LocalDate heldSince,
        @Nullable String email) {

    PersonRow withoutSuperior() {
        return with(null, heldSince);
    }

    PersonRow heldSince(@Nullable LocalDate day) {
        return with(superiorNip, day);
    }

    private PersonRow with(@Nullable String superior, @Nullable LocalDate since) {
        return new PersonRow(
                line,
                nip,
                name,
                frontDegree,
                backDegree,
                kind,
                grade,
                postKind,
                postTitle,
                unitCode,
                superior,
                since,
                email);
    }
}
