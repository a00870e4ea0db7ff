package org.alphatrade.dryrun.plugin.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alphatrade.dryrun.plugin.model.JarBench;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.plugin.model.PluginKind;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Add-ons beside the host's classes, as the second entry script compiles them. */
class AddOnTests {
    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final ClassLoader TESTS = AddOnTests.class.getClassLoader();
    private static final AddOn ADD_ON = AddOn.ALL.get(0);

    @TempDir
    Path directory;

    private URLClassLoader host;

    @BeforeEach
    void aToolkitWithAnAddOn() throws Exception {
        Path jar = new JarBench(directory)
                .detector("added")
                .file(ADD_ON.folder() + PluginKind.DETECTOR.serviceFile(), "acme.Mine")
                .file(ADD_ON.folder() + "words.txt", "its own")
                .file("words.txt", "of the host")
                .build("toolkit.jar");
        Path services = Files.createDirectories(directory.resolve("without"));
        host = new URLClassLoader(
                new URL[] {jar.toUri().toURL(), services.toUri().toURL()}, TESTS) {
            /** The bench lists it as a plugin of the class path as well; a toolkit does not. */
            @Override
            public java.util.Enumeration<URL> findResources(String name) throws java.io.IOException {
                return name.startsWith("META-INF/services/")
                        ? Collections.emptyEnumeration()
                        : super.findResources(name);
            }
        };
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    void theHostKnowsEveryAddOnThereIs() throws Exception {
        try (Stream<Path> all = Files.list(ROOT.resolve("plugins/addons"))) {
            List<String> names = all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();

            assertEquals(names, AddOn.ALL.stream().map(AddOn::name).sorted().toList());
        }
    }

    @Test
    void itsClassesAreItsOwnAndOfTheHostItSeesTheSpi() throws Exception {
        AddOnLoader loader = new AddOnLoader(ADD_ON, host);

        Class<?> own = loader.loadClass("acme.Mine");

        assertSame(loader, own.getClassLoader());
        assertNotSame(own, host.loadClass("acme.Mine"));
        assertSame(DetectorProvider.class, loader.loadClass(DetectorProvider.class.getName()));
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass(PluginLoader.class.getName()));
        assertThrows(ClassNotFoundException.class, () -> loader.loadClass("acme.Other"));
        assertTrue(new String(loader.getResource("words.txt").openStream().readAllBytes()).equals("its own"));
    }

    @Test
    void itTakesPartWithoutBeingNamed() {
        PluginSet plugins = load(false, List.of());

        PluginInfo added = plugins.infos().stream()
                .filter(info -> info.id().equals("added"))
                .findFirst()
                .orElseThrow();
        assertEquals("add-on:" + ADD_ON.name(), added.origin());
        assertFalse(added.builtIn());
    }

    @Test
    void withoutPluginsItDoesNot() {
        assertFalse(load(true, List.of()).infos().stream()
                .anyMatch(info -> info.id().equals("added")));
    }

    @Test
    void aLockThatDoesNotListItRefusesIt() throws Exception {
        Files.writeString(directory.resolve("plugins.lock"), "");
        PluginRequest locked = new PluginRequest(List.of(), false, List.of(), true, Map.of());

        PluginSet plugins = new PluginLoader(host, directory, type -> type.getClassLoader() == TESTS).read(locked);

        assertFalse(plugins.infos().stream().anyMatch(info -> info.id().equals("added")));
        assertTrue(
                plugins.problems().stream()
                        .map(Finding::message)
                        .anyMatch(
                                message -> message.contains("'add-on:xlsx' is refused: plugins.lock does not list it")),
                () -> plugins.problems().toString());
    }

    @Test
    void theDropFolderIsNotSearchedBelowSoAddOnsInItAreOff() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("plugins/addons/xlsx/target"));
        Files.copy(directory.resolve("toolkit.jar"), folder.resolve("final-dry-run-addon-xlsx.jar"));
        Files.writeString(directory.resolve("plugins/addons/README.md"), "x");
        Files.writeString(directory.resolve("plugins/addons/no-plugin.groovy"), "not even Groovy {");

        PluginSet plugins = new PluginLoader(TESTS, directory, type -> type.getClassLoader() == TESTS)
                .read(new PluginRequest(List.of(), false, List.of(), false, Map.of()));

        assertTrue(plugins.infos().stream().allMatch(PluginInfo::builtIn), () -> plugins.infos()
                .toString());
        assertEquals(List.of(), plugins.problems());
    }

    @Test
    void theCoreSaysWhereAPluginIsThatItDoesNotHave() {
        assertEquals(
                "it comes with the add-on 'xlsx', which is not loaded: start emp-addons in place of emp"
                        + " (jbang emp-addons@alphatrade COMMAND)",
                AddOn.hint("xlsx").orElseThrow());
        assertTrue(AddOn.hint("docx").isEmpty());
    }

    private PluginSet load(boolean none, List<String> plugins) {
        return new PluginLoader(host, directory, type -> type.getClassLoader() == TESTS)
                .read(new PluginRequest(plugins, none, List.of(), false, Map.of()));
    }
}
