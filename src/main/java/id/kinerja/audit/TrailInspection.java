package id.kinerja.audit;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What an auditor does with the trail as a whole (pemeriksaan jejak audit), on a page or by a program: to anybody else it
 * is not there, and each time it is an entry itself.
 */
@Component
class TrailInspection {

    /** The media type of a month: JSON, an object a line. */
    static final String LINES = "application/x-ndjson";

    private static final String LEFT_OUT = "Kinerja-Left-Out";

    private final Verifications verifications;
    private final Chain chain;
    private final Trail trail;
    private final Policy policy;
    private final MonthExport months;
    private final Withholding withholding;

    TrailInspection(
            Verifications verifications,
            Chain chain,
            Trail trail,
            Policy policy,
            MonthExport months,
            Withholding withholding) {
        this.verifications = verifications;
        this.chain = chain;
        this.trail = trail;
        this.policy = policy;
        this.months = months;
        this.withholding = withholding;
    }

    /** @throws NotVisible to whom may not read the trail */
    void require(SignedIn me) {
        policy.require(me, Right.READ, Matter.AUDIT_TRAIL);
    }

    /**
     * Verifies the whole trail.
     *
     * @param kept heads that were kept elsewhere
     */
    Verification verify(SignedIn me, List<Head> kept) {
        require(me);
        Verification found = verifications.verify(kept);
        trail.record(Entry.of(Action.TRAIL_VERIFIED, "audit-trail", found.head().position())
                .changed(Map.of(), Map.of("intact", found.intact())));
        return found;
    }

    /** Where the chain ends now. */
    Head newest(SignedIn me) {
        require(me);
        return chain.last().map(seal -> Head.of(seal.position(), seal.hash())).orElseGet(chain::start);
    }

    /** The months that were handed out. */
    List<MonthExport.Month> exported(SignedIn me) {
        require(me);
        return months.months();
    }

    /** The months that are over and still here, the newest first, whether handed out or not. */
    List<YearMonth> over(SignedIn me) {
        require(me);
        return months.over();
    }

    /**
     * Sends a month that is over, as who asks may read it: of what is about that person, and of anonymous feedback, the seals
     * alone, and what is read by case without what it says. It counts as an export when nothing is left out.
     *
     * @throws NotVisible when it is not over, or has nothing, or not all of it has its seal
     */
    void send(SignedIn me, YearMonth month, HttpServletResponse response) throws IOException {
        require(me);
        if (!months.isReady(month.atDay(1))) {
            throw new NotVisible();
        }
        months.begun(month, me.userName());
        response.setContentType(LINES);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-" + month + ".jsonl")
                        .build()
                        .toString());
        Told.Reader reader = withholding.by(me);
        long leftOut = months.leftOut(month.atDay(1), reader);
        if (leftOut > 0) {
            response.setHeader(LEFT_OUT, String.valueOf(leftOut));
        }
        MonthExport.Written written = months.write(month.atDay(1), reader, response.getOutputStream());
        response.flushBuffer();
        if (written.leftOut() == 0) {
            months.handedOut(written, me.userName());
        }
    }
}
