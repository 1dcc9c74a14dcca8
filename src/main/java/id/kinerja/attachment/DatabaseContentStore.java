package id.kinerja.attachment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps contents in the database, in a table of their own; they go with their attachments. */
@Component
class DatabaseContentStore implements ContentStore {

    private final JdbcClient jdbc;

    DatabaseContentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID attachment, byte[] content) {
        jdbc.sql("insert into attachment_content (attachment_id, content) values (?, ?)")
                .params(attachment, content)
                .update();
    }

    @Override
    public Optional<byte[]> get(UUID attachment) {
        return jdbc.sql("select content from attachment_content where attachment_id = ?")
                .param(attachment)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
