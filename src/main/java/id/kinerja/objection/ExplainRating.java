package id.kinerja.objection;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;

/** How a contested rating is explained (penjelasan pejabat penilai atas keberatan). */
record ExplainRating(
        @NotBlank(message = "{objection.statement.required}")
        @PlainText(max = ObjectionPages.MAX_LENGTH, multiline = true)
        String statement) {}
