package org.alphatrade.dryrun.store.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.alphatrade.dryrun.base.file.OwnerOnlyFiles;

/**
 * Room that a run takes on its disk at the start and gives back when its logs are closed, so that on a disk that ran
 * full in between the journal can still be sealed and the reports be written.
 */
public final class DiskReserve {
    private static final long MOST_BYTES = 16L << 20;
    /** On a small disk the logs need the room more. */
    private static final int SHARE_OF_FREE = 20;

    private static final int BLOCK = 64 << 10;

    private final Path path;

    private DiskReserve(Path path) {
        this.path = path;
    }

    /** Takes the room; on a disk that has none there is nothing to take, and nothing is promised. */
    public static DiskReserve take(Path path) {
        DiskReserve reserve = new DiskReserve(path);
        try (FileChannel channel = OwnerOnlyFiles.create(path)) {
            long free = Files.getFileStore(path).getUsableSpace();
            fill(channel, Math.min(MOST_BYTES, free / SHARE_OF_FREE));
        } catch (IOException e) {
            reserve.release();
        }
        return reserve;
    }

    /** Writes what no file system can pack or leave out. */
    private static void fill(FileChannel channel, long bytes) throws IOException {
        Random random = new Random(bytes);
        byte[] block = new byte[BLOCK];
        for (long written = 0; written + BLOCK <= bytes; written += BLOCK) {
            random.nextBytes(block);
            ByteBuffer buffer = ByteBuffer.wrap(block);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** Gives the room back; says no when that was not possible. May be called again. */
    public boolean release() {
        try {
            Files.deleteIfExists(path);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
