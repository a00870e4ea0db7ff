package org.alphatrade.dryrun.store.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.file.RegularFiles;

/** Holds a packet, a directory or an archive, against its manifest. */
public final class PacketVerifier {
    private static final int MAX_MANIFEST = 64 << 20;
    private static final int MAX_FILES = 100_000;
    private static final long MAX_UNEXPECTED = 1L << 30;

    private final Map<String, PacketEntry> seen = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private Map<String, PacketEntry> manifest = new LinkedHashMap<>();
    private boolean manifestRead;
    private long unexpected;

    private PacketVerifier() {}

    /** Verifies a packet and changes nothing. */
    public static PacketVerification verify(Path packet) {
        return new PacketVerifier().run(packet, Optional.empty());
    }

    /** Verifies an archive and unpacks it into a directory that must not exist yet. */
    public static PacketVerification extract(Path archive, Path directory) {
        return new PacketVerifier().run(archive, Optional.of(directory));
    }

    private PacketVerification run(Path packet, Optional<Path> target) {
        try {
            if (target.isPresent() && Files.exists(target.get(), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("the directory '" + target.get() + "' exists already");
            }
            if (Files.isDirectory(packet)) {
                directory(packet);
            } else {
                archive(packet, target);
            }
            if (!manifestRead) {
                problems.add("packet '" + packet + "' has no " + PacketBuilder.MANIFEST);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            problems.add("cannot verify packet '" + packet + "': "
                    + (e instanceof IOException io ? RegularFiles.reason(io) : e.getMessage()));
        }
        return compare();
    }

    private void directory(Path packet) throws IOException {
        try (InputStream in = RegularFiles.open(packet.resolve(PacketBuilder.MANIFEST))) {
            manifest(in);
        }
        try (Stream<Path> files = Files.walk(packet).limit(MAX_FILES + 1L)) {
            int count = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                if (++count > MAX_FILES) {
                    throw new IOException("it has more than " + MAX_FILES + " files");
                }
                String name = packet.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    try (InputStream in = RegularFiles.open(file)) {
                        look(name, Files.size(file), in, Optional.empty());
                    }
                } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    problems.add("'" + name + "' in the packet is no regular file");
                }
            }
        }
    }

    private void archive(Path archive, Optional<Path> target) throws IOException {
        PacketArchive.read(archive, (name, size, in) -> {
            if (!manifestRead && name.equals(PacketBuilder.MANIFEST)) {
                byte[] bytes = manifest(in);
                if (target.isPresent()) {
                    store(
                            target.get().resolve(name),
                            new java.io.ByteArrayInputStream(bytes),
                            Long.MAX_VALUE,
                            StagingDirectory.sha256());
                }
            } else {
                look(name, size, in, target);
            }
        });
    }

    private byte[] manifest(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_MANIFEST + 1);
        if (bytes.length > MAX_MANIFEST) {
            throw new IOException("its manifest is larger than " + (MAX_MANIFEST >> 20) + " MiB");
        }
        try {
            manifest = PacketManifest.read(bytes);
            manifestRead = true;
        } catch (RuntimeException e) {
            throw new IOException("its manifest cannot be used: " + e.getMessage(), e);
        }
        int missing = PacketManifest.missing(bytes);
        if (missing > 0) {
            problems.add("the manifest says that " + missing + " files were missing when the packet was built");
        }
        return bytes;
    }

    /** Hashes a file; never reads more of it than the manifest says it has. */
    private void look(String name, long size, InputStream in, Optional<Path> target) throws IOException {
        if (name.equals(PacketBuilder.MANIFEST)) {
            return;
        }
        if (seen.containsKey(name)) {
            throw new IOException("it has '" + name + "' twice");
        }
        if (!manifestRead) {
            throw new IOException("its manifest is not its first entry");
        }
        PacketEntry expected = manifest.get(name);
        if (expected == null || expected.size() != size) {
            unexpected += size;
            if (unexpected > MAX_UNEXPECTED) {
                throw new IOException("it holds far more than its manifest says");
            }
            seen.put(name, new PacketEntry(name, size, "", ""));
            return;
        }
        MessageDigest digest = StagingDirectory.sha256();
        long read = target.isPresent()
                ? store(target.get().resolve(name), in, size, digest)
                : hash(in, size, digest, OutputStream.nullOutputStream());
        seen.put(name, new PacketEntry(name, read, HexFormat.of().formatHex(digest.digest()), ""));
    }

    private static long store(Path file, InputStream in, long limit, MessageDigest digest) throws IOException {
        OwnerOnlyFiles.directoriesAbove(file);
        try (OutputStream out = Channels.newOutputStream(OwnerOnlyFiles.create(file))) {
            return hash(in, limit, digest, out);
        }
    }

    private static long hash(InputStream in, long limit, MessageDigest digest, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 << 10];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total <= limit; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
            total += n;
        }
        return total;
    }

    private PacketVerification compare() {
        List<String> missing = new ArrayList<>(manifest.keySet());
        missing.removeAll(seen.keySet());
        List<String> extra = new ArrayList<>(seen.keySet());
        extra.removeAll(manifest.keySet());
        List<String> changed = new ArrayList<>();
        for (PacketEntry file : seen.values()) {
            PacketEntry expected = manifest.get(file.path());
            if (expected != null
                    && !(expected.size() == file.size() && expected.sha256().equals(file.sha256()))) {
                changed.add(file.path());
            }
        }
        long same = seen.size() - (long) extra.size() - changed.size();
        return new PacketVerification(same, missing, extra, changed, problems);
    }
}
