package id.kinerja.credit;

import id.kinerja.engine.DecisionTables;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The rates as they counted at a moment: a table that was put in place later changes nothing before it. */
@Component
class RatesInForce {

    private final DecisionTables tables;

    RatesInForce(DecisionTables tables) {
        this.tables = tables;
    }

    Rates at(Instant moment) {
        int percentage = tables.inForceAt(Rates.PERCENTAGE, moment).orElseThrow();
        int coefficient = tables.inForceAt(Rates.COEFFICIENT, moment).orElseThrow();
        return Rates.of(
                percentage,
                tables.outcomes(Rates.PERCENTAGE, percentage),
                coefficient,
                tables.outcomes(Rates.COEFFICIENT, coefficient));
    }
}
