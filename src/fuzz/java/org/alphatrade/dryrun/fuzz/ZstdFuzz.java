package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Frames one after the other are unpacked whole, and what was cut off is told, wherever the cut is. */
final class ZstdFuzz {
    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private final Scratch scratch = new Scratch(".zst");

    @FuzzTest
    void framesAreUnpackedWholeAndACutIsTold(FuzzedDataProvider data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        Set<Integer> ends = new HashSet<>();
        for (int frames = data.consumeInt(1, 4); frames > 0; frames--) {
            boolean skippable = data.consumeBoolean();
            byte[] some = data.consumeBytes(data.consumeInt(0, 200));
            packed.writeBytes(skippable ? skippable(some) : packed(some, data.consumeBoolean(), data.consumeBoolean()));
            plain.writeBytes(skippable ? new byte[0] : some);
            ends.add(packed.size());
        }
        int cut = data.consumeInt(0, packed.size());
        Unpacked whole = Unpacked.of(scratch.holding(packed.toByteArray()));
        assertEquals("", whole.problem());
        assertArrayEquals(plain.toByteArray(), whole.bytes());

        Unpacked part = Unpacked.of(scratch.holding(Arrays.copyOf(packed.toByteArray(), cut)));
        assertTrue(whole.startsWith(part));
        assertEquals(cut > 0 && ends.contains(cut), part.problem().isEmpty(), () -> "cut at " + cut + ": " + part);
    }

    @FuzzTest
    void whatIsUnpackedWithoutAComplaintIsWhatTheLibraryUnpacks(byte[] bytes) throws IOException {
        byte[] packed = Arrays.copyOf(MAGIC, MAGIC.length + bytes.length);
        System.arraycopy(bytes, 0, packed, MAGIC.length, bytes.length);
        Unpacked ours = Unpacked.of(scratch.holding(packed));
        if (ours.problem().isEmpty()) {
            try (ZstdInputStream library = new ZstdInputStream(new ByteArrayInputStream(packed))) {
                assertArrayEquals(library.readAllBytes(), ours.bytes());
            }
        }
    }

    private static byte[] packed(byte[] plain, boolean checksum, boolean size) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setChecksum(checksum)
                    .setContentSize(size)
                    .setLevel(1)
                    .compress(plain);
        }
    }

    private static byte[] skippable(byte[] content) {
        byte[] frame = new byte[8 + content.length];
        frame[0] = 0x50;
        frame[1] = 0x2a;
        frame[2] = 0x4d;
        frame[3] = 0x18;
        frame[4] = (byte) content.length;
        System.arraycopy(content, 0, frame, 8, content.length);
        return frame;
    }
}
