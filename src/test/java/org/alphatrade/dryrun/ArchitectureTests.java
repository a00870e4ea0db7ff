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
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of the rooms: each imports only rooms of the rows below its own, none sideways. */
class ArchitectureTests {
    private static final String BASE = "org.alphatrade.dryrun";

    /** From the top down. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("cli"),
            Set.of("rehearsal"),
            Set.of("supervise", "audit", "simulate"),
            Set.of("pipeline", "script", "template", "executable"),
            Set.of("source", "detect", "evidence", "signoff", "store", "report", "packet", "plugin"),
            Set.of("json", "time", "files", "failure"),
            Set.of("text"),
            Set.of("spi"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @TestFactory
    Stream<DynamicTest> eachRoomImportsOnlyRowsBelowIt() {
        return ROWS.stream()
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
        Set<String> known = ROWS.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
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

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theSimulatedRuntimeImportsLeavesOnly() {
        onlyDependsOn("simulate", "json", "time", "files", "failure", "text");
    }

    @Test
    void theTestKitImportsTheSpiAlone() {
        onlyDependsOn("testkit", "spi");
    }

    @Test
    void theTestKitFindsThePipelineThroughOneDoor() {
        noClasses()
                .that(outside("testkit", "pipeline"))
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
                stays("tools.jackson..", "json"),
                stays("com.fasterxml..", "json"),
                stays("groovy..", "script"),
                stays("org.codehaus.groovy..", "script"),
                stays("org.apache.groovy..", "script"),
                stays("io.pebbletemplates..", "template"),
                stays("org.objectweb.asm..", "plugin"),
                stays("org.apache.commons.compress..", "files", "packet", "store"));
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
                .that(outside("time", "simulate"))
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
        for (Set<String> row : ROWS) {
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

    private static String inside(String room) {
        return BASE + "." + room + "..";
    }
}
