//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunReview
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** Audit and review brief from evidence that already exists. */
public final class FinalDryRunReview {
    private FinalDryRunReview() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-review", args);
    }
}
