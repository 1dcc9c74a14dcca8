package id.kinerja.target;

import id.kinerja.page.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That an amendment is taken back, as typed.
 *
 * @param reason may be missing
 */
record WithdrawalForm(
        @PlainText(max = 2000, multiline = true) @Nullable String reason) {}
