//JAVA 17+
//SOURCES Sources.java
//MAIN Emp
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

/** Every command of the toolkit as a subcommand. */
public final class Emp {
    private Emp() {}

    public static void main(String... args) {
        org.alphatrade.dryrun.cli.Emp.alias("emp", args);
    }
}
