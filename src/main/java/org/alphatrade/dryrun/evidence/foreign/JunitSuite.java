package org.alphatrade.dryrun.evidence.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.Timestamps;

/** One suite of JUnit XML while it is read: what it says of itself, and what was counted in it and in those inside it. */
final class JunitSuite {
    private final String name;
    private final long saysTests;
    private final long saysBad;
    private final List<Instant> times = new ArrayList<>();
    private long tests;
    private long failures;
    private long errors;
    private long skipped;
    private long flaky;
    private long again;

    private JunitSuite(String name, long saysTests, long saysBad) {
        this.name = name;
        this.saysTests = saysTests;
        this.saysBad = saysBad;
    }

    /** Returns one that says nothing of itself, for all of a file. */
    static JunitSuite whole() {
        return new JunitSuite("", 0, 0);
    }

    static JunitSuite of(XMLStreamReader xml) throws ReportException {
        String name = xml.getAttributeValue(null, "name");
        JunitSuite suite = new JunitSuite(
                name == null ? "" : Text.visible(name, 100),
                count(xml, "tests"),
                count(xml, "failures") + count(xml, "errors"));
        String time = xml.getAttributeValue(null, "timestamp");
        if (time != null && !time.isBlank()) {
            long nanos = Timestamps.parse(time);
            if (nanos == Timestamps.NONE) {
                throw new ReportException("its timestamp '" + Text.visible(time, 60) + "' is no time");
            }
            suite.times.add(Timestamps.instant(nanos));
        }
        return suite;
    }

    private static long count(XMLStreamReader xml, String attribute) throws ReportException {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null || value.isBlank()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(value.strip()));
        } catch (NumberFormatException e) {
            throw new ReportException("its " + attribute + " '" + Text.visible(value, 60) + "' is no number");
        }
    }

    /** Notes that something went wrong in it outside a test. */
    void brokenItself() {
        errors++;
    }

    void add(JunitCase test) {
        tests++;
        failures += test.failed() ? 1 : 0;
        errors += test.broken() ? 1 : 0;
        skipped += test.skipped() ? 1 : 0;
        flaky += test.flaky() ? 1 : 0;
        again += test.again();
    }

    void add(JunitSuite inner) {
        tests += inner.tests;
        failures += inner.failures;
        errors += inner.errors;
        skipped += inner.skipped;
        flaky += inner.flaky;
        again += inner.again;
        times.addAll(inner.times);
    }

    /** Takes what it says of itself when that is worse than what stands in it; tests that are not there make it unusable. */
    void checkClaims() throws ReportException {
        if (saysTests > tests + again) {
            throw new ReportException("its suite '" + name + "' says " + saysTests + " tests and holds " + tests);
        }
        errors += Math.max(0, saysBad - failures - errors);
    }

    JunitReport report() {
        return new JunitReport(tests, failures, errors, skipped, flaky, times, List.of());
    }
}
