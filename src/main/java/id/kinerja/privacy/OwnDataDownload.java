package id.kinerja.privacy;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Sends the file with everything about who asks, to people by their session and to programs by their token. */
@Component
class OwnDataDownload {

    private final OwnData data;
    private final OwnDataFile file;
    private final OwnDataTrail trail;
    private final WorkingCalendar calendar;

    OwnDataDownload(OwnData data, OwnDataFile file, OwnDataTrail trail, WorkingCalendar calendar) {
        this.data = data;
        this.file = file;
        this.trail = trail;
        this.calendar = calendar;
    }

    /** Writes it as an attachment that is called by the day; it is on record before its first byte. */
    void send(SignedIn me, HttpServletResponse response) throws IOException {
        trail.exported(me, "json");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("kinerja-" + calendar.today() + ".json")
                        .build()
                        .toString());
        file.write(data.subject(me), response.getOutputStream());
    }
}
