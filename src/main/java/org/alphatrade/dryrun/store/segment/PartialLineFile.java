package org.alphatrade.dryrun.store.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;

/**
 * The beginning of a line whose end has not come yet, kept in a file of its own: the logs hold whole lines, and a harness
 * that is killed would lose what a runtime said without ending the line. Gone when the line ends. For one thread at a time.
 */
public final class PartialLineFile {
    private static final byte[] NOTHING = {};

    private final Path path;
    private final LossCounter losses;
    private byte[] seen = NOTHING;
    private byte[] kept = NOTHING;
    private String refusal = "";

    public PartialLineFile(Path path, LossCounter losses) {
        this.path = path;
        this.losses = losses;
    }

    /** Takes what there is at present; it is written down when it was there the last time as well. */
    public void look(byte[] bytes) {
        boolean stays = seen.length > 0 && begins(bytes, seen);
        seen = bytes;
        byte[] worth = stays ? bytes : NOTHING;
        if (!Arrays.equals(worth, kept)) {
            keep(worth);
        }
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.mismatch(bytes, 0, beginning.length, beginning, 0, beginning.length) < 0;
    }

    private void keep(byte[] bytes) {
        try {
            if (bytes.length == 0) {
                Files.deleteIfExists(path);
            } else {
                replace(bytes);
            }
            kept = bytes;
            refusal = "";
        } catch (IOException e) {
            refused("it could not be written: " + e.getMessage());
        }
    }

    /** Told once: a disk that refuses does so twice a second. */
    private void refused(String why) {
        if (!why.equals(refusal)) {
            losses.count(path.getFileName().toString(), 0, why);
        }
        refusal = why;
    }

    /** Not forced to the disk, for it is written twice a second: it outlives the harness, not the machine. */
    private void replace(byte[] bytes) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + "_next");
        Files.deleteIfExists(next);
        try (FileChannel channel = OwnerOnlyFiles.create(next)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Says that the stream ended: what was left of it is in the logs. */
    public void close() {
        look(NOTHING);
    }
}
