package id.kinerja.bench.crash;

import java.time.LocalDate;

/** Which report: whose, by the person's number, and of which day. */
record ReportKey(int person, LocalDate day) implements Comparable<ReportKey> {

    @Override
    public int compareTo(ReportKey other) {
        return person == other.person ? day.compareTo(other.day) : Integer.compare(person, other.person);
    }

    @Override
    public String toString() {
        return "person " + person + " on " + day;
    }
}
