package org.alphatrade.dryrun.store.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.file.RegularFiles;

/** The directory a packet is put together in, under a name that is not its own yet. */
final class StagingDirectory {
    private final Path root;
    private final List<PacketEntry> entries = new ArrayList<>();
    private final List<Map<String, Object>> missing = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    StagingDirectory(Path root) {
        this.root = root;
    }

    List<PacketEntry> entries() {
        return entries;
    }

    List<Map<String, Object>> missing() {
        return missing;
    }

    List<String> problems() {
        return problems;
    }

    void document(String name, byte[] bytes) throws IOException {
        names.add(name.toLowerCase(Locale.ROOT));
        try (InputStream in = new java.io.ByteArrayInputStream(bytes)) {
            entries.add(write(name, in, ""));
        }
    }

    /** Copies a source; when that is not possible, says so in the manifest and in the problems. */
    void copy(Path source, String name) throws IOException {
        String path = free(name);
        try (InputStream in = open(source)) {
            entries.add(write(path, in, source.toString()));
        } catch (Unusable e) {
            lacks(path, source, String.valueOf(e.getMessage()));
        }
    }

    /** Copies a source that must still be what it was when it was judged. */
    void copy(Path source, String name, String sha256) throws IOException {
        String path = free(name);
        try (InputStream in = open(source)) {
            PacketEntry entry = write(path, in, source.toString());
            if (entry.sha256().equals(sha256)) {
                entries.add(entry);
            } else {
                Files.delete(root.resolve(path));
                lacks(path, source, "it is no longer what was judged, whose SHA-256 is " + sha256);
            }
        } catch (Unusable e) {
            lacks(path, source, String.valueOf(e.getMessage()));
        }
    }

    private InputStream open(Path source) throws Unusable {
        try {
            Path parent = source.toAbsolutePath().getParent();
            if (Files.isSymbolicLink(source)
                    && (parent == null || !source.toRealPath().startsWith(parent.toRealPath()))) {
                throw new Unusable("it is a symbolic link that leads out of its directory");
            }
            return new Source(RegularFiles.open(source));
        } catch (IOException e) {
            throw new Unusable(RegularFiles.reason(e));
        }
    }

    private void lacks(String path, Path source, String reason) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", path);
        tree.put("source", source.toString());
        tree.put("reason", reason);
        missing.add(tree);
        problems.add("evidence packet lacks '" + path + "': cannot read '" + source + "': " + reason);
    }

    private String free(String name) {
        String path = name;
        for (int n = 2; !names.add(path.toLowerCase(Locale.ROOT)); n++) {
            int dot = name.indexOf('.', name.lastIndexOf('/') + 2);
            path = dot < 0 ? name + "-" + n : name.substring(0, dot) + "-" + n + name.substring(dot);
        }
        return path;
    }

    private PacketEntry write(String name, InputStream in, String source) throws IOException {
        Path target = root.resolve(name);
        OwnerOnlyFiles.directoriesAbove(target);
        MessageDigest digest = sha256();
        long size;
        try (OutputStream file = Channels.newOutputStream(OwnerOnlyFiles.create(target));
                OutputStream out = new DigestOutputStream(file, digest)) {
            size = in.transferTo(out);
        } catch (Unusable e) {
            Files.deleteIfExists(target);
            throw e;
        }
        return new PacketEntry(name, size, HexFormat.of().formatHex(digest.digest()), source);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A source cannot be read; the packet itself is fine. */
    static final class Unusable extends IOException {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** Tells a failure to read from a failure to write. */
    private static final class Source extends java.io.FilterInputStream {
        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            try {
                return in.read(b, off, len);
            } catch (IOException e) {
                throw new Unusable(RegularFiles.reason(e));
            }
        }
    }
}
