package org.alphatrade.dryrun.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What makes it possible that the API grows and no plugin breaks. */
class PluginApiTests {
    private static final String PACKAGE = "org.alphatrade.dryrun.spi";

    @Test
    void noValueShowsAConstructorThatWouldHaveToGrow() {
        List<String> shown = types().filter(JavaClass::isRecord)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .toList();

        assertEquals(List.of(), shown, "public records; use a sealed interface with a factory");
    }

    /** What stands inside a type shares its promise. */
    @Test
    void eachPublicTypeSaysWhatCanBeReliedOnAndSinceWhen() {
        List<String> silent = new ClassFileImporter()
                .importPackages(PACKAGE, "org.alphatrade.dryrun.testkit").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .filter(type -> !type.isAnnotatedWith(Stability.class)
                                || !type.getAnnotationOfType(Stability.class)
                                        .since()
                                        .matches("0\\.[123]"))
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertEquals(List.of(), silent, "annotate them with @Stability");
        assertEquals(
                Stability.Grade.STABLE,
                Incident.class.getAnnotation(Stability.class).value());
    }

    /** Such a constant and a default method together can leave two threads waiting for each other for ever. */
    @Test
    void noInterfaceHoldsAnInstanceOfItself() {
        List<String> constants = types().filter(JavaClass::isInterface)
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !field.getType().isPrimitive())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Object::toString)
                .toList();

        assertEquals(List.of(), constants);
    }

    /** Where a switch over sealed kinds needs no default, a new kind breaks it. */
    @Test
    void noPluginCanSwitchOverAllObservationsWithoutADefault() {
        assertFalse(Observation.class.isSealed());
    }

    @Test
    void aScopeThatNobodyKnowsIsTakenForTheWholeStream() {
        assertFalse(Scope.stream().isSingle());
        assertTrue(Scope.stream().lookback().isEmpty());
        assertTrue(Scope.record().isSingle());
        assertEquals(
                Duration.ofMinutes(5),
                Scope.window(Duration.ofMinutes(5)).lookback().orElseThrow());
    }

    @Test
    void theInterestInNothingIsNoInterestInAnEventOfAnyName() {
        assertTrue(Interest.nothing().isNothing());
        assertEquals(Set.of(), Interest.nothing().events());
        assertNotEquals(Interest.everything(), Interest.nothing());
        assertFalse(Interest.events("\0").isNothing());
    }

    private static Stream<JavaClass> types() {
        return new ClassFileImporter()
                .importPackages(PACKAGE).stream()
                        .filter(type -> type.getPackageName().equals(PACKAGE))
                        .filter(type -> !type.getName().contains("Tests"));
    }
}
