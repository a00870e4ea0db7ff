//JAVA 17+
//SOURCES Sources.java
//SOURCES ../plugins/addons/xlsx/Sources.java
//MAIN EmpAddOns

/** Every command of the toolkit with the add-ons, whose dependencies the core does without. */
public final class EmpAddOns {
    private EmpAddOns() {}

    public static void main(String... args) {
        org.alphatrade.dryrun.cli.Main.main(args);
    }
}
