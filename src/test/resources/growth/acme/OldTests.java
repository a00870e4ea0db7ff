package acme;

import java.time.Duration;
import java.time.Instant;
import org.alphatrade.dryrun.spi.Observation;
import org.alphatrade.dryrun.spi.Status;
import org.alphatrade.dryrun.testkit.ClassifierTestKit;
import org.alphatrade.dryrun.testkit.DetectorTestKit;
import org.alphatrade.dryrun.testkit.ObjectiveTestKit;
import org.alphatrade.dryrun.testkit.ReporterTestKit;

/** The tests that their author wrote with them. */
public final class OldTests {
    private static final String ERROR = "{\"level\":\"error\",\"message\":\"feed lost\"}";

    private OldTests() {}

    /** Is given an observation of a kind that nobody knew then, or null. */
    public static String run(Object newKind) {
        DetectorTestKit detector = DetectorTestKit.of(new OldPlugins.Rejects())
                .given("{\"event\":\"order_rejected\",\"id\":7}")
                .exited(3, false);
        if (newKind == null) {
            detector.expect("fail: rejected 7", "warn: ended with 3");
        } else {
            detector.observed((Observation) newKind).expect("fail: rejected 7", "warn: ended with 3", "warn: saw paused");
        }
        detector.freeChecks();
        ClassifierTestKit.of(new OldPlugins.Known()).given(ERROR).expect("pass: feed lost (desk: known)");
        ObjectiveTestKit.of(new OldPlugins.Errors()).given(ERROR).expect(Status.FAIL, "1 errors of 1");
        ReporterTestKit.of(new OldPlugins.Page()).given(ERROR).title("Old").expectText("Old fail 0");
        return "ran at " + Instant.EPOCH.plus(Duration.ofSeconds(1));
    }
}
