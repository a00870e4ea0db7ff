package org.alphatrade.dryrun.store.packet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alphatrade.dryrun.base.file.Digests;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;
import org.alphatrade.dryrun.base.file.RegularFiles;
import org.alphatrade.dryrun.base.json.Json;

/** Builds an evidence packet: a directory, a manifest, an archive. */
public final class PacketBuilder {
    static final String MANIFEST = "manifest.json";

    private final PacketRequest request;
    private final List<String> problems = new ArrayList<>();

    private PacketBuilder(PacketRequest request) {
        this.request = request;
    }

    /**
     * Builds it. What is missing is listed in the manifest and in the problems; a packet that cannot be written at all
     * is a problem too, so that the run's other reports are still written.
     */
    public static Packet build(PacketRequest request) {
        return new PacketBuilder(request).build();
    }

    private Packet build() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("output_dir", request.directory().toString());
        tree.put("archive_path", null);
        try {
            directory(tree);
            archive(tree);
        } catch (IOException e) {
            problems.add("cannot write evidence packet '" + request.directory() + "': " + RegularFiles.reason(e));
        }
        tree.put("problems", List.copyOf(problems));
        return new Packet(tree, problems);
    }

    private void directory(Map<String, Object> tree) throws IOException {
        Path target = request.directory().toAbsolutePath().normalize();
        Path parent = OwnerOnlyFiles.directoriesAbove(target);
        Path temporary = Files.createTempDirectory(parent, "." + target.getFileName() + ".");
        try {
            StagingDirectory staging = fill(temporary);
            problems.addAll(staging.problems());
            makeRoom(target);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            describe(tree, staging, target);
        } finally {
            deleteTree(temporary);
        }
    }

    private StagingDirectory fill(Path root) throws IOException {
        StagingDirectory staging = new StagingDirectory(root);
        for (Map.Entry<String, byte[]> document : request.documents().entrySet()) {
            staging.document(document.getKey(), document.getValue());
        }
        if (!request.skipRaw()) {
            for (Path log : request.logs()) {
                staging.copy(log, "raw/logs/" + log.getFileName());
            }
            copy(staging, request.diary(), "raw/decision_diary.json");
            copy(staging, request.performance(), "raw/performance_metrics.json");
            for (PacketRequest.Judged report : request.reports()) {
                staging.copy(report.file(), report.name(), report.sha256());
            }
        }
        byte[] manifest = Json.pretty(PacketManifest.tree(request, staging.entries(), staging.missing()))
                .getBytes(StandardCharsets.UTF_8);
        staging.document(MANIFEST, manifest);
        return staging;
    }

    private static void copy(StagingDirectory staging, Optional<Path> source, String name) throws IOException {
        if (source.isPresent()) {
            staging.copy(source.get(), name);
        }
    }

    /** Moves an earlier packet out of the way; anything else that stands there is left alone. */
    private static void makeRoom(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(target) && empty(target)) {
            return;
        }
        if (!Files.isRegularFile(target.resolve(MANIFEST))) {
            throw new IOException("the directory exists and is no evidence packet; name another one");
        }
        int n = 1;
        while (Files.exists(
                target.resolveSibling(target.getFileName() + ".previous-" + n), LinkOption.NOFOLLOW_LINKS)) {
            n++;
        }
        Files.move(target, target.resolveSibling(target.getFileName() + ".previous-" + n));
    }

    private static boolean empty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private void describe(Map<String, Object> tree, StagingDirectory staging, Path target) throws IOException {
        tree.put("files", staging.entries().size());
        tree.put(
                "bytes", staging.entries().stream().mapToLong(PacketEntry::size).sum());
        tree.put("raw_included", !request.skipRaw());
        tree.put("manifest_sha256", Digests.sha256(target.resolve(MANIFEST)));
    }

    private void archive(Map<String, Object> tree) throws IOException {
        if (request.archive().isPresent()) {
            Path archive = request.archive().get().toAbsolutePath().normalize();
            PacketArchive.write(request.directory(), archive, request.at());
            tree.put("archive_path", request.archive().get().toString());
            tree.put("archive_bytes", Files.size(archive));
            tree.put("archive_sha256", Digests.sha256(archive));
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
