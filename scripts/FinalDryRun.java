//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRun
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** The orchestrator: runs a rehearsal and hands over its evidence. */
public final class FinalDryRun {
    private FinalDryRun() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run", args);
    }
}
