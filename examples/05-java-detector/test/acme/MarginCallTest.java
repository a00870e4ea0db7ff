package acme;

import org.alphatrade.dryrun.testkit.DetectorTestKit;

/** Compiles against the test kit; runs with the runnable jar on the class path. */
public final class MarginCallTest {
    private static final String SMALL = "{\"event\":\"margin_call\",\"amount\":500}";
    private static final String LARGE = "{\"event\":\"margin_call\",\"amount\":2500}";

    public static void main(String... args) {
        DetectorTestKit.of(new MarginCall())
                .given(SMALL, LARGE)
                .expect("fail: margin call above the limit")
                .freeChecks();
        DetectorTestKit.of(new MarginCall()).option("limit", "3000").given(SMALL, LARGE).expectNothing();
        System.out.println("margin-call: passed");
    }
}
