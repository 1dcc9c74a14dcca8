package id.kinerja.target;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes plan contents for tests; complete unless something is taken away. */
final class PlanBuilder {

    static final UUID RESULT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    static final UUID INDICATOR = UUID.fromString("00000000-0000-0000-0000-000000000002");
    static final UUID SUPERIOR_RESULT = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

    private Approach approach = Approach.QUANTITATIVE;
    private final List<PlanContent.Result> results = new ArrayList<>();
    private List<PlanContent.AnnexRow> annex = Arrays.stream(AnnexKind.values())
            .map(kind -> new PlanContent.AnnexRow(id(100 + kind.ordinal()), kind, "Baris " + kind))
            .toList();

    static PlanBuilder aPlan() {
        return new PlanBuilder();
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    PlanBuilder qualitative() {
        approach = Approach.QUALITATIVE;
        return this;
    }

    PlanBuilder with(PlanContent.Result result) {
        results.add(result);
        return this;
    }

    PlanBuilder annex(PlanContent.AnnexRow... rows) {
        annex = List.of(rows);
        return this;
    }

    PlanContent build() {
        return new PlanContent(
                approach,
                results.isEmpty() ? List.of(aResult().build()) : List.copyOf(results),
                Arrays.stream(Behaviour.values())
                        .map(behaviour ->
                                new PlanContent.Expectation(id(200 + behaviour.ordinal()), behaviour, "", null, null))
                        .toList(),
                annex);
    }

    PlanContent withoutResults() {
        return new PlanContent(approach, List.of(), build().behaviours(), annex);
    }

    static ResultBuilder aResult() {
        return new ResultBuilder();
    }

    static PlanContent.Indicator anIndicator() {
        return new PlanContent.Indicator(
                INDICATOR, Aspect.QUANTITY, "Jumlah dokumen yang selesai", "90-100", "dokumen");
    }

    /** One result, complete and linked. */
    static final class ResultBuilder {

        private UUID id = RESULT;
        private ResultKind kind = ResultKind.MAIN;
        private String text = "Dokumen kependudukan terbit tepat waktu";
        private @Nullable UUID superiorId = SUPERIOR_RESULT;
        private @Nullable String superiorText = "Layanan adminduk prima";
        private boolean pending;
        private @Nullable UUID regionalId;
        private String assignedBy = "";
        private List<PlanContent.Indicator> indicators = List.of(anIndicator());

        ResultBuilder id(UUID id) {
            this.id = id;
            return this;
        }

        ResultBuilder text(String text) {
            this.text = text;
            return this;
        }

        ResultBuilder additional(String assignedBy) {
            this.kind = ResultKind.ADDITIONAL;
            this.assignedBy = assignedBy;
            return this;
        }

        ResultBuilder unlinked() {
            superiorId = null;
            superiorText = null;
            return this;
        }

        ResultBuilder linkedTo(UUID result) {
            superiorId = result;
            return this;
        }

        ResultBuilder linkedToRemoved() {
            superiorText = null;
            return this;
        }

        ResultBuilder pending() {
            pending = true;
            return unlinked();
        }

        ResultBuilder serving(UUID regionalIndicator) {
            regionalId = regionalIndicator;
            return this;
        }

        ResultBuilder indicators(PlanContent.Indicator... indicators) {
            this.indicators = List.of(indicators);
            return this;
        }

        ResultBuilder indicator(UnaryOperator<PlanContent.Indicator> change) {
            return indicators(change.apply(anIndicator()));
        }

        PlanContent.Result build() {
            return new PlanContent.Result(
                    id, kind, text, superiorId, superiorText, pending, regionalId, null, assignedBy, null, indicators);
        }
    }
}
