package org.alphatrade.dryrun;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.Status;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of the rooms: each imports only rooms of the rows below its own, none sideways. */
@Tag("any-jdk")
class ArchitectureTests {
    private static final String BASE = "org.alphatrade.dryrun";

    /** From the top down. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("cli"),
            Set.of("rehearsal"),
            Set.of("engine", "simulate"),
            Set.of("plugin"),
            Set.of("report", "evidence", "log", "store"),
            Set.of("base"),
            Set.of("spi"));

    /** The drawers of each room, from the top down; what is in the room itself is in no drawer. */
    private static final Map<String, List<Set<String>>> DRAWERS = Map.of(
            "cli",
            List.of(
                    Set.of("cli"),
                    Set.of("help", "parse"),
                    Set.of("command"),
                    Set.of("options"),
                    Set.of("options.mark")),
            "rehearsal",
            List.of(
                    Set.of("rehearsal"),
                    Set.of("run", "follow", "plugins"),
                    Set.of("audit"),
                    Set.of("verdict"),
                    Set.of("layout"),
                    Set.of("request")),
            "engine",
            List.of(
                    Set.of("live", "audit", "trial"),
                    Set.of("live.capture"),
                    Set.of("judge", "live.process", "detect", "baseline")),
            "plugin",
            List.of(
                    Set.of("groovy", "load", "template", "executable"),
                    Set.of("groovy.compile", "guard", "check"),
                    Set.of("groovy.check", "groovy.rule"),
                    Set.of("groovy.spec"),
                    Set.of("groovy.scope"),
                    Set.of("groovy.value"),
                    Set.of("groovy.loading", "groovy.calendar"),
                    Set.of("model")),
            "report",
            List.of(
                    Set.of("report"),
                    Set.of("brief"),
                    Set.of("minutes"),
                    Set.of("backlog"),
                    Set.of("headline"),
                    Set.of("summary"),
                    Set.of("entry"),
                    Set.of("markdown"),
                    Set.of("tree")),
            "evidence",
            List.of(
                    Set.of(
                            "log",
                            "diary",
                            "performance",
                            "incident",
                            "figure",
                            "signoff",
                            "watched",
                            "sample",
                            "foreign"),
                    Set.of("evidence")),
            "log",
            List.of(
                    Set.of("file"),
                    Set.of("log"),
                    Set.of("text", "trace"),
                    Set.of("json"),
                    Set.of("fast"),
                    Set.of("field"),
                    Set.of("record"),
                    Set.of("scan")),
            "store",
            List.of(Set.of("store"), Set.of("journal", "packet"), Set.of("segment")),
            "base",
            List.of(Set.of("file", "json", "settings"), Set.of("time", "failure"), Set.of("text")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @TestFactory
    Stream<DynamicTest> eachRoomImportsOnlyRowsBelowIt() {
        return FLOORS.stream()
                .flatMap(Set::stream)
                .map(room -> dynamicTest(room, () -> noClasses()
                        .that(resideInAPackage(inside(room)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(forbiddenTo(room)))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
    }

    @Test
    void everyPackageIsARoomOfTheTable() {
        Set<String> known = FLOORS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        known.add("testkit");

        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(BASE + "."))
                .map(name -> name.substring(BASE.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(known);

        assertEquals(Set.of(), found, "packages that are in no row of the table");
        assertTrue(CLASSES.contain(BASE + ".spi.Incident"), "the classes under test were not found");
    }

    @TestFactory
    Stream<DynamicTest> eachDrawerImportsOnlyDrawersBelowIt() {
        return DRAWERS.entrySet().stream().flatMap(room -> room.getValue().stream()
                .flatMap(Set::stream)
                .map(drawer -> dynamicTest(drawer(room.getKey(), drawer), () -> noClasses()
                        .that(resideInAPackage(drawer(room.getKey(), drawer)))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(drawersForbiddenTo(room.getKey(), drawer)))
                        .allowEmptyShould(true)
                        .check(CLASSES))));
    }

    @Test
    void everyPackageIsADrawerOfTheTable() {
        Set<String> known =
                new TreeSet<>(Set.of(BASE + ".spi", BASE + ".simulate", BASE + ".testkit", BASE + ".testkit.engine"));
        DRAWERS.forEach((room, rows) -> rows.forEach(row -> row.forEach(drawer -> known.add(drawer(room, drawer)))));

        Set<String> found =
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(known);

        assertEquals(Set.of(), found, "packages that are in no table of drawers");
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(drawer -> !drawer.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unmarked, "packages that NullAway does not look at");
    }

    @Test
    void noSimpleNameStandsTwice() {
        Map<String, List<String>> twice = topLevel()
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        twice.values().removeIf(packages -> packages.size() == 1);

        assertEquals(Map.of(), twice, "names that stand in more than one package");
    }

    @Test
    void noSimpleNameShadowsOneOfTheJdk() throws IOException {
        Set<String> ours = topLevel().map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        try (ModuleReader jdk =
                ModuleFinder.ofSystem().find("java.base").orElseThrow().open()) {
            Set<String> theirs = jdk.list()
                    .filter(file -> file.matches("java/[a-z/]+/\\w+\\.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(ArchitectureTests::isPublic)
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.toSet());
            assertTrue(theirs.contains("Console"), "the classes of the JDK were not found");
            ours.retainAll(theirs);
        }

        assertEquals(Set.of(), ours, "names that the JDK has, too");
    }

    private static Stream<JavaClass> topLevel() {
        return CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName()
                .equals("package-info"));
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theSimulatedRuntimeImportsLeavesOnly() {
        onlyDependsOn("simulate", "base");
    }

    @Test
    void theTestKitImportsTheSpiAlone() {
        onlyDependsOn("testkit", "spi");
    }

    @Test
    void theTestKitFindsItsEngineThroughOneDoor() {
        noClasses()
                .that(outside("testkit", "engine.trial"))
                .should()
                .dependOnClassesThat(resideInAPackage(inside("testkit.engine")))
                .check(CLASSES);
    }

    @Test
    void theSpiNeedsTheJdkAndAnnotationsForTheCompilerOnly() {
        classes()
                .that(resideInAPackage(inside("spi")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify.annotations", inside("spi")))
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> librariesStayInTheirRoom() {
        return Stream.of(
                stays("picocli..", "cli"),
                stays("tools.jackson..", "base.json"),
                stays("com.fasterxml..", "base.json"),
                stays("groovy..", "plugin.groovy"),
                stays("org.codehaus.groovy..", "plugin.groovy"),
                stays("org.apache.groovy..", "plugin.groovy"),
                stays("io.pebbletemplates..", "plugin.template"),
                stays("org.objectweb.asm..", "plugin"),
                stays("com.datadoghq..", "evidence.figure"),
                stays("org.apache.commons.compress..", "base.file", "store"));
    }

    @Test
    void onlyCommandsAndTheSimulatedRuntimeTouchTheStandardStreams() {
        noClasses()
                .that(outside("cli", "simulate"))
                .and()
                .haveSimpleNameNotContaining("Console")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheRecordOrAnInjectedClock() {
        noClasses()
                .that(outside("base.time", "simulate"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void aVerdictIsNeverMadeOfAWordInTheProcessThatReachedIt() {
        noClasses()
                .that(resideInAnyPackage(inside("rehearsal"), inside("signoff"), inside("report")))
                .should()
                .callMethod(Status.class, "valueOf", String.class)
                .check(CLASSES);
    }

    private static DynamicTest stays(String library, String... rooms) {
        return dynamicTest(library, () -> noClasses()
                .that(outside(rooms))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES));
    }

    private static void onlyDependsOn(String room, String... rooms) {
        List<String> allowed = new ArrayList<>(List.of(room));
        allowed.addAll(List.of(rooms));
        noClasses()
                .that(resideInAPackage(inside(room)))
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(outside(allowed.toArray(String[]::new))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> outside(String... rooms) {
        return DescribedPredicate.not(resideInAnyPackage(
                Stream.of(rooms).map(ArchitectureTests::inside).toArray(String[]::new)));
    }

    private static String[] forbiddenTo(String room) {
        List<String> forbidden = new ArrayList<>(List.of(BASE + ".testkit"));
        for (Set<String> row : FLOORS) {
            row.stream()
                    .filter(other -> !other.equals(room))
                    .map(ArchitectureTests::inside)
                    .forEach(forbidden::add);
            if (row.contains(room)) {
                break;
            }
        }
        return forbidden.toArray(String[]::new);
    }

    private static String drawer(String room, String drawer) {
        return BASE + "." + (drawer.equals(room) ? room : room + "." + drawer);
    }

    private static String[] drawersForbiddenTo(String room, String drawer) {
        List<String> forbidden = new ArrayList<>();
        for (Set<String> row : DRAWERS.get(room)) {
            row.stream()
                    .filter(other -> !other.equals(drawer))
                    .map(other -> drawer(room, other))
                    .forEach(forbidden::add);
            if (row.contains(drawer)) {
                break;
            }
        }
        return forbidden.isEmpty() ? new String[] {BASE + ".none"} : forbidden.toArray(String[]::new);
    }

    private static String inside(String room) {
        return BASE + "." + room + "..";
    }
}
