package org.alphatrade.dryrun.store.packet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A packet as tar.gz: the same bytes for the same packet, the manifest first. */
final class PacketArchive {
    private static final int MAX_ENTRIES = 100_000;

    private PacketArchive() {}

    /** Takes the regular files of an archive one by one. */
    interface Visitor {
        void file(String path, long size, InputStream content) throws IOException;
    }

    static void write(Path directory, Path archive, Instant at) throws IOException {
        OwnerOnlyFiles.directoriesAbove(archive);
        Path temporary = archive.resolveSibling("." + archive.getFileName() + "." + System.nanoTime() + ".tmp");
        try {
            try (OutputStream file = Channels.newOutputStream(OwnerOnlyFiles.create(temporary));
                    OutputStream gzip = new GzipCompressorOutputStream(file, parameters());
                    TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                tar.setAddPaxHeadersForNonAsciiNames(true);
                for (String name : names(directory)) {
                    add(tar, directory.resolve(name), name, at);
                }
            }
            Files.move(temporary, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static GzipParameters parameters() {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.DEFAULT_COMPRESSION);
        parameters.setOperatingSystem(255);
        return parameters;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> names = new ArrayList<>(files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .map(f -> directory.relativize(f).toString().replace('\\', '/'))
                    .toList());
            names.sort(Comparator.comparing((String n) -> !n.equals(PacketBuilder.MANIFEST))
                    .thenComparing(Comparator.naturalOrder()));
            return names;
        }
    }

    private static void add(TarArchiveOutputStream tar, Path file, String name, Instant at) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(Files.size(file));
        entry.setMode(0100600);
        entry.setModTime(Date.from(Instant.ofEpochSecond(at.getEpochSecond())));
        entry.setIds(0, 0);
        entry.setNames("", "");
        tar.putArchiveEntry(entry);
        Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    /** Hands over every regular file; refuses names that lead out, links, and more entries than a packet can have. */
    static void read(Path archive, Visitor visitor) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                InputStream gzip = GzipCompressorInputStream.builder()
                        .setInputStream(file)
                        .setDecompressConcatenated(true)
                        .get();
                TarArchiveInputStream tar = new TarArchiveInputStream(gzip, "UTF-8")) {
            int count = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++count > MAX_ENTRIES) {
                    throw new IOException("it has more than " + MAX_ENTRIES + " entries");
                }
                if (entry.isDirectory()) {
                    safe(entry.getName().replaceAll("/+$", ""));
                } else if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
                    visitor.file(safe(entry.getName()), entry.getSize(), tar);
                } else {
                    throw new IOException("its entry '" + entry.getName() + "' is no regular file");
                }
            }
        }
    }

    /** Returns {@code name} when it stays inside the packet. */
    static String safe(String name) throws IOException {
        boolean leadsOut = name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("^[A-Za-z]:.*")
                || Stream.of(name.split("/", -1)).anyMatch(p -> p.equals("..") || p.equals(".") || p.isEmpty());
        if (leadsOut) {
            throw new IOException("its entry '" + name + "' does not stay inside the packet");
        }
        return name;
    }
}
