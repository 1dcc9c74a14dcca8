package id.kinerja.organization;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A head of government as typed. */
record HeadForm(
        @NotBlank(message = "{organization.head.name.required}") @PlainText(max = 200) @Nullable
        String name,

        @PlainText(max = 60) @Nullable String frontDegree,
        @PlainText(max = 200) @Nullable String backDegree,

        @NotBlank(message = "{organization.head.title.required}") @PlainText(max = 200) @Nullable
        String title,

        @NotNull(message = "{organization.head.from.required}") @Nullable
        LocalDate from,

        @Pattern(regexp = "|[a-z][a-z0-9-]{2,59}", message = "{organization.head.account.pattern}") @Nullable
        String accountName,

        @Nullable HeadChange change) {

    static HeadForm empty() {
        return new HeadForm(null, null, null, "Wali Kota", null, null, HeadChange.SUCCEED);
    }

    static HeadForm of(HeadTerm term) {
        HeadOfGovernment head = term.head();
        return new HeadForm(
                head.name(),
                head.frontDegree(),
                head.backDegree(),
                head.title(),
                term.from(),
                head.accountName(),
                HeadChange.CORRECT);
    }

    /** Whether the day, if there is one, lies in a year that a term can begin in. */
    boolean possible() {
        return from == null || (from.getYear() >= 1945 && from.getYear() <= 2200);
    }

    /** The account as typed; none when none is. */
    @Nullable
    String account() {
        return orNone(accountName);
    }

    HeadOfGovernment head() {
        return new HeadOfGovernment(
                Objects.requireNonNull(name).strip(),
                orNone(frontDegree),
                orNone(backDegree),
                Objects.requireNonNull(title).strip(),
                account());
    }

    private static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether the record is corrected or somebody new takes office. */
    enum HeadChange {
        CORRECT,
        SUCCEED
    }
}
