//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunPacket
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** Builds, lists and verifies evidence packets. */
public final class FinalDryRunPacket {
    private FinalDryRunPacket() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-packet", args);
    }
}
