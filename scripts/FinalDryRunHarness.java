//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunHarness
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** The harness: the same engine, into a directory and files that you name. */
public final class FinalDryRunHarness {
    private FinalDryRunHarness() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-harness", args);
    }
}
