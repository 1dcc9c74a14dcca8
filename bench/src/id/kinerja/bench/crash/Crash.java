package id.kinerja.bench.crash;

/** The whole crash test: prints its counts, and ends with 1 when anything was lost, done twice, or stuck. */
public final class Crash {

    private Crash() {}

    public static void main(String[] arguments) throws Exception {
        var options = CrashOptions.of(arguments);
        System.out.println("seed " + options.seed() + " (--seed to repeat it)");
        Verification.Verdict verdict;
        try (var run = CrashRun.prepare(options)) {
            if (options.onlyOpening()) {
                run.crashOpening();
            } else {
                run.crash();
            }
            verdict = run.verify();
        }
        print(options, verdict);
        System.exit(verdict.violations().isEmpty() ? 0 : 1);
    }

    static void print(CrashOptions options, Verification.Verdict verdict) {
        System.out.printf("kills of the application        %6d%n", options.kills());
        System.out.printf("immediate database shutdowns    %6d%n", options.immediates());
        System.out.printf("requests                        %6d%n", verdict.requests());
        System.out.printf("acknowledged                    %6d%n", verdict.acknowledged());
        System.out.printf("unacknowledged, wholly there    %6d%n", verdict.there());
        System.out.printf("unacknowledged, wholly absent   %6d%n", verdict.absent());
        System.out.printf(
                "violations                      %6d%n", verdict.violations().size());
        verdict.violations().forEach(violation -> System.out.println("  " + violation));
    }
}
