package id.kinerja.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.MediaType;

/** Tells requests apart by what they ask: method, address and content, of uploaded files too. */
final class RequestDigest {

    private final MessageDigest sha;

    private RequestDigest() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 64 hexadecimal digits. */
    static String of(HttpServletRequest request) {
        var digest = new RequestDigest();
        digest.add(request.getMethod());
        digest.add(request.getRequestURI());
        digest.add(String.valueOf(request.getQueryString()));
        if (request instanceof BufferedRequest buffered) {
            digest.sha.update(buffered.body());
        } else if (isMultipart(request)) {
            digest.addParts(request);
        }
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** The parts and not the body: what stands between them is made up anew for every request. */
    private void addParts(HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                add(part.getName());
                add(String.valueOf(part.getSubmittedFileName()));
                add(part.getSize() + " bytes");
                addContent(part);
            }
        } catch (ServletException | IOException | IllegalStateException unreadable) {
            // whoever reads the parts next will say why
            add("unreadable");
        }
    }

    private void addContent(Part part) throws IOException {
        byte[] buffer = new byte[8192];
        try (InputStream content = part.getInputStream()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
    }

    private void add(String text) {
        sha.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
