package org.alphatrade.dryrun.store.packet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.base.file.RegularFiles;

/** What the manifest of a packet, a directory or an archive, says that it holds; nothing of it is checked. */
public final class PacketListing {
    private static final int MAX_MANIFEST = 64 << 20;

    private PacketListing() {}

    /** Returns a line a file: its SHA-256, its size, its path. */
    public static List<String> of(Path packet) throws IOException {
        List<byte[]> manifest = new ArrayList<>();
        if (Files.isDirectory(packet)) {
            try (InputStream in = RegularFiles.open(packet.resolve(PacketBuilder.MANIFEST))) {
                manifest.add(in.readNBytes(MAX_MANIFEST));
            }
        } else {
            PacketArchive.read(packet, (name, size, in) -> {
                if (manifest.isEmpty() && name.equals(PacketBuilder.MANIFEST)) {
                    manifest.add(in.readNBytes(MAX_MANIFEST));
                }
            });
        }
        if (manifest.isEmpty()) {
            throw new IOException("it has no " + PacketBuilder.MANIFEST);
        }
        return lines(manifest.get(0));
    }

    private static List<String> lines(byte[] manifest) throws IOException {
        try {
            return PacketManifest.read(manifest).values().stream()
                    .map(file -> file.sha256() + String.format("%12d  ", file.size()) + file.path())
                    .toList();
        } catch (RuntimeException e) {
            throw new IOException("its manifest cannot be used: " + e.getMessage(), e);
        }
    }
}
