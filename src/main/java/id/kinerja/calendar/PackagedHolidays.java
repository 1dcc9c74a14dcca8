package id.kinerja.calendar;

import java.io.IOException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Loads the packaged list of holidays at the first start; later starts leave alone what people made of it. */
@Component
class PackagedHolidays implements InitializingBean {

    private static final String BY = "kinerja";

    private final Holidays holidays;

    PackagedHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        byte[] content = new ClassPathResource("data/holidays.csv").getContentAsByteArray();
        holidays.putFirst(HolidayFile.read(content).holidays(), BY);
    }
}
