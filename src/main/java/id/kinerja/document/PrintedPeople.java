package id.kinerja.document;

import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Posting;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes people for documents as they were on a day. */
@Component
class PrintedPeople {

    /** The names of the grades of civil servants (pangkat), which documents show in Indonesian; others have none. */
    private static final Map<String, String> RANKS = Map.ofEntries(
            Map.entry("I/a", "Juru Muda"),
            Map.entry("I/b", "Juru Muda Tingkat I"),
            Map.entry("I/c", "Juru"),
            Map.entry("I/d", "Juru Tingkat I"),
            Map.entry("II/a", "Pengatur Muda"),
            Map.entry("II/b", "Pengatur Muda Tingkat I"),
            Map.entry("II/c", "Pengatur"),
            Map.entry("II/d", "Pengatur Tingkat I"),
            Map.entry("III/a", "Penata Muda"),
            Map.entry("III/b", "Penata Muda Tingkat I"),
            Map.entry("III/c", "Penata"),
            Map.entry("III/d", "Penata Tingkat I"),
            Map.entry("IV/a", "Pembina"),
            Map.entry("IV/b", "Pembina Tingkat I"),
            Map.entry("IV/c", "Pembina Utama Muda"),
            Map.entry("IV/d", "Pembina Utama Madya"),
            Map.entry("IV/e", "Pembina Utama"));

    private final Organization organization;

    PrintedPeople(Organization organization) {
        this.organization = organization;
    }

    /** @param acting the post as Plt. of which the person acted; none when in the own post */
    PrintedPerson of(Employee person, LocalDate on, @Nullable String acting) {
        String name = organization.find(person.id(), on).orElse(person).titledName();
        Posting posting = organization.postingOf(person.id(), on).orElse(null);
        return new PrintedPerson(
                name,
                person.nip(),
                posting == null ? null : grade(posting.grade()),
                acting != null ? "Plt. " + acting : posting == null ? null : posting.title(),
                posting == null ? null : posting.unitName());
    }

    /** Who signs in by this account; by the account alone when it is no employee's. */
    PrintedPerson of(String account, LocalDate on, @Nullable String acting) {
        return organization
                .byUserName(account)
                .map(person -> of(person, on, acting))
                .orElseGet(() -> new PrintedPerson(account, null, null, null, null));
    }

    /** Who was the direct superior of the person of this account on a day; none when nobody was. */
    Optional<PrintedPerson> above(String account, LocalDate on) {
        return organization
                .byUserName(account)
                .map(Employee::id)
                .flatMap((UUID id) -> organization.superiorOf(id, on))
                .map(superior -> of(superior, on, null));
    }

    /** Who acted by name, as records name it. */
    String nameOf(String person, @Nullable String principal) {
        return organization.nameOf(person, principal);
    }

    private static @Nullable String grade(@Nullable String golongan) {
        String rank = golongan == null ? null : RANKS.get(golongan);
        return rank == null ? golongan : rank + " / " + golongan;
    }
}
