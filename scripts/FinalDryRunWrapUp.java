//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunWrapUp
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** Wrap-up minutes from a summary bundle. */
public final class FinalDryRunWrapUp {
    private FinalDryRunWrapUp() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-wrap-up", args);
    }
}
