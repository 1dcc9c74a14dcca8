package id.kinerja.reward;

import id.kinerja.access.SignedIn;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.page.Paging;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the list of rewards and nominations. */
@Component
class RewardPages {

    private static final int LINES = 25;

    private final NominationRows rows;
    private final NominationLists lists;
    private final Organization organization;

    RewardPages(NominationRows rows, NominationLists lists, Organization organization) {
        this.rows = rows;
        this.lists = lists;
        this.organization = organization;
    }

    static String address(UUID id) {
        return "/rewards/" + id;
    }

    void list(SignedIn me, int page, Model model) {
        Paging paging = new Paging(page, LINES, rows.countGranted());
        List<Nomination> granted = rows.granted(paging.offset(), LINES);
        List<Nomination> made = made(me);
        model.addAttribute("granted", named(granted));
        model.addAttribute("paging", paging);
        model.addAttribute("mine", mine(me));
        model.addAttribute("made", named(made));
        model.addAttribute("mayNominate", me.employeeId() != null);
    }

    /** Those of somebody, the newest first. */
    List<Nomination> mine(SignedIn me) {
        UUID self = me.employeeId();
        return self == null ? List.of() : rows.of(self);
    }

    /** Those that somebody made and may still read, the newest first. */
    List<Nomination> made(SignedIn me) {
        return lists.made(me);
    }

    List<Line> named(List<Nomination> nominations) {
        Map<UUID, Employee> people = organization.all(
                nominations.stream().map(Nomination::nomineeId).distinct().toList());
        return nominations.stream()
                .map(one -> {
                    Employee nominee = people.get(one.nomineeId());
                    return new Line(one, nominee == null ? "–" : nominee.titledName());
                })
                .toList();
    }

    /** A nomination and who is nominated. */
    record Line(Nomination nomination, String nominee) {}
}
