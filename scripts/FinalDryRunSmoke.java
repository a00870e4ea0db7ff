//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunSmoke
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** A short run against the bundled simulated runtime. */
public final class FinalDryRunSmoke {
    private FinalDryRunSmoke() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-smoke", args);
    }
}
