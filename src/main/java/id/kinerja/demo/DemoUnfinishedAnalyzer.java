package id.kinerja.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to begin anew. */
class DemoUnfinishedAnalyzer extends AbstractFailureAnalyzer<DemoUnfinished> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoUnfinished cause) {
        return new FailureAnalysis(
                "Penyiapan data contoh terhenti sebelum selesai, sehingga isinya tidak utuh.",
                "Hapus folder basis data (kinerja.database.folder, semula ./data/postgres), lalu jalankan lagi:"
                        + " data contoh disiapkan dari awal. Untuk mulai tanpa data contoh, hapus folder itu juga, lalu tambahkan --kinerja.demo=false.",
                cause);
    }
}
