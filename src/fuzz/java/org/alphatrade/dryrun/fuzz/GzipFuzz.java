package org.alphatrade.dryrun.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Members one after the other are unpacked whole, and what was cut off or changed is told. */
final class GzipFuzz {
    private final Scratch scratch = new Scratch(".gz");

    @FuzzTest
    void membersAreUnpackedWholeACutIsToldAndAChangeGivesNoOtherBytes(FuzzedDataProvider data) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        Set<Integer> ends = new HashSet<>();
        for (int members = data.consumeInt(1, 4); members > 0; members--) {
            byte[] some = data.consumeBytes(data.consumeInt(0, 200));
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(some);
            }
            plain.writeBytes(some);
            ends.add(packed.size());
        }
        byte[] all = packed.toByteArray();
        Unpacked whole = Unpacked.of(scratch.holding(all));
        assertEquals("", whole.problem());
        assertArrayEquals(plain.toByteArray(), whole.bytes());

        int cut = data.consumeInt(0, all.length);
        Unpacked part = Unpacked.of(scratch.holding(Arrays.copyOf(all, cut)));
        assertTrue(whole.startsWith(part));
        assertEquals(ends.contains(cut), part.problem().isEmpty(), () -> "cut at " + cut + ": " + part);

        all[data.consumeInt(2, all.length - 1)] ^= (byte) (1 << data.consumeInt(0, 7));
        Unpacked changed = Unpacked.of(scratch.holding(all));
        if (changed.problem().isEmpty()) {
            assertArrayEquals(whole.bytes(), changed.bytes());
        }
    }

    @FuzzTest
    void whatIsUnpackedWithoutAComplaintIsWhatTheJdkUnpacks(byte[] bytes) throws IOException {
        byte[] packed = new byte[bytes.length + 3];
        packed[0] = 0x1f;
        packed[1] = (byte) 0x8b;
        packed[2] = 8;
        System.arraycopy(bytes, 0, packed, 3, bytes.length);
        Unpacked ours = Unpacked.of(scratch.holding(packed));
        if (ours.problem().isEmpty()) {
            try (GZIPInputStream jdk = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertArrayEquals(jdk.readAllBytes(), ours.bytes());
            }
        }
    }
}
