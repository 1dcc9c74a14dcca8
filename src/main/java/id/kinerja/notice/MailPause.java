package id.kinerja.notice;

import java.time.Duration;

/** How long is waited between two tries of a mail: each time twice as long, never longer than a day. */
final class MailPause {

    private static final Duration LONGEST = Duration.ofDays(1);

    private MailPause() {}

    /**
     * The pause after a try.
     *
     * @param first after the first try
     * @param tries how many have failed, from 1
     */
    static Duration after(int tries, Duration first) {
        Duration pause = first;
        for (int done = 1; done < tries && pause.compareTo(LONGEST) < 0; done++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
