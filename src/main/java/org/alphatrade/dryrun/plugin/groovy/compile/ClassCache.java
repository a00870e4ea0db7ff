package org.alphatrade.dryrun.plugin.groovy.compile;

import groovy.lang.GroovySystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.alphatrade.dryrun.base.file.AtomicFile;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.plugin.groovy.loading.CompiledScript;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;

/**
 * Compiled scripts on disk, one file each, named by the hash of everything that decides what is compiled, with a checksum
 * of its own content in front. A directory others may write to is not used; one that cannot be used costs time only.
 */
public final class ClassCache {
    /** Names the directory, for tests and for hosts without a home. */
    static final String PROPERTY = "final-dry-run.groovy-cache";

    private static final String VARIABLE = "FINAL_DRY_RUN_GROOVY_CACHE";
    private static final String LANGUAGE = LanguageVersion.hash();
    private static final int SEAL_CHARS = 8;
    private static final int MOST_FILES = 500;
    private static final long MAX_BYTES = 32 << 20;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);

    private final Optional<Path> directory;

    ClassCache(Optional<Path> directory) {
        this.directory = directory.flatMap(ClassCache::usable);
    }

    public static ClassCache ofUser() {
        return new ClassCache(place());
    }

    private static Optional<Path> place() {
        try {
            String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
            if (named != null && !named.isBlank()) {
                return Optional.of(Path.of(named));
            }
            String caches = System.getenv("XDG_CACHE_HOME");
            Path root = caches == null || caches.isBlank()
                    ? Path.of(System.getProperty("user.home"), ".cache")
                    : Path.of(caches);
            return root.isAbsolute() ? Optional.of(root.resolve("final-dry-run/groovy")) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> usable(Path directory) {
        try {
            OwnerOnlyFiles.directories(directory);
            boolean ours = Files.getOwner(directory)
                    .equals(directory
                            .getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(System.getProperty("user.name")));
            boolean alone = Files.getPosixFilePermissions(directory).stream().noneMatch(OTHERS::contains);
            return ours && alone ? Optional.of(directory) : Optional.empty();
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** Returns the hash of all that decides what a script is compiled to. */
    public static String key(ScriptText text) {
        String all = String.join(
                "\0",
                LANGUAGE,
                GroovySystem.getVersion(),
                Runtime.version().feature() + "",
                text.name(),
                text.source());
        return Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the classes under a key, unless they are not there or are not what was written. */
    public Optional<CompiledScript> get(String key) {
        try {
            Path file = directory.map(d -> d.resolve(key)).orElse(null);
            if (file == null || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            if (content.length <= SEAL_CHARS) {
                return Optional.empty();
            }
            String seal = new String(content, 0, SEAL_CHARS, StandardCharsets.ISO_8859_1);
            byte[] packed = Arrays.copyOfRange(content, SEAL_CHARS, content.length);
            return seal.equals(sealed(key, packed)) ? Optional.of(CompiledScript.unpacked(packed)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void put(String key, CompiledScript script) {
        if (directory.isEmpty()) {
            return;
        }
        try {
            byte[] packed = script.packed();
            byte[] content = Arrays.copyOf(
                    sealed(key, packed).getBytes(StandardCharsets.ISO_8859_1), SEAL_CHARS + packed.length);
            System.arraycopy(packed, 0, content, SEAL_CHARS, packed.length);
            AtomicFile.write(directory.get().resolve(key), content);
            shrink(directory.get());
        } catch (IOException e) {
            // The next start compiles again; that is all a cache that cannot be written costs.
            return;
        }
    }

    /**
     * Returns the checksum of classes together with their key, so that those of one script do not pass for another's.
     * It finds damage; a SHA-256 would not keep out who can write here, and takes longer than loading the script.
     */
    private static String sealed(String key, byte[] packed) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(packed);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static void shrink(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            if (all.size() > MOST_FILES) {
                List<Path> oldest = all.stream()
                        .sorted(Comparator.comparing(ClassCache::modified))
                        .limit(all.size() - MOST_FILES / 2)
                        .toList();
                for (Path file : oldest) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
