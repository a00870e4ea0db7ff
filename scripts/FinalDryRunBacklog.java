//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunBacklog
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** The follow-up list from a summary bundle. */
public final class FinalDryRunBacklog {
    private FinalDryRunBacklog() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-backlog", args);
    }
}
