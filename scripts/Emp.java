//JAVA 17+
//SOURCES Sources.java
//MAIN Emp

/**
 * Every command of the toolkit. All aliases start this script, so that JBang compiles it once for all of them; which one
 * was typed they say by {@code -Dfinal-dry-run.alias}. Without it, it is {@code emp}: every command as a subcommand.
 */
public final class Emp {
    private Emp() {}

    public static void main(String... args) {
        org.alphatrade.dryrun.cli.Main.main(args);
    }
}
