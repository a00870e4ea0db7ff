package org.alphatrade.dryrun.engine.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.spi.Finding;
import org.alphatrade.dryrun.spi.IncidentList;
import org.alphatrade.dryrun.spi.IncidentTotals;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;

/** An error that was counted and that nobody raised was lost on the way. */
final class UnraisedErrorsTests {
    @Test
    void errorsWithoutAnyIncidentLeaveTheLogsUnknown() {
        Finding finding =
                UnraisedErrors.of(2, IncidentList.empty(), IncidentList.empty()).orElseThrow();
        assertEquals(Status.UNKNOWN, finding.status());
        assertEquals(2L, finding.metadata().get("errors"));
    }

    @Test
    void noErrorOrAnIncidentIsAsItShouldBe() {
        assertEquals(Optional.empty(), UnraisedErrors.of(0, IncidentList.empty()));
        IncidentList accepted = IncidentList.of(List.of(), IncidentTotals.of(1, 1, Map.of()), Severity.PASS);
        assertEquals(Optional.empty(), UnraisedErrors.of(5, IncidentList.empty(), accepted));
    }
}
