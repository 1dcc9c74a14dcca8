package id.kinerja.notice;

import id.kinerja.engine.OverdueTasks;
import id.kinerja.settings.Settings;
import org.springframework.stereotype.Component;

/** Overdue tasks are escalated unless the government chose that they never are. */
@Component
class EscalatedTasks implements OverdueTasks {

    private final Settings settings;

    EscalatedTasks(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean areEscalated() {
        return NoticeTerms.of(settings).escalation() > 0;
    }
}
