//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunWatch
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx64m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** Follows the progress file of a run. */
public final class FinalDryRunWatch {
    private FinalDryRunWatch() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-watch", args);
    }
}
