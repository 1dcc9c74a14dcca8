package id.kinerja.coaching;

import id.kinerja.page.PlainText;
import jakarta.validation.constraints.NotBlank;

/** How it goes, in the employee's words (catatan pegawai). */
record WriteEmployeeNote(
        @NotBlank(message = "{coaching.note.required}") @PlainText(max = 2000, multiline = true)
        String note) {}
