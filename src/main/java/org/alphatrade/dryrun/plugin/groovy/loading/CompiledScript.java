package org.alphatrade.dryrun.plugin.groovy.loading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The class files of a script, by class name. */
public record CompiledScript(Map<String, byte[]> classes) {
    private static final int MAX_CLASSES = 100_000;

    public CompiledScript {
        classes = new LinkedHashMap<>(classes);
    }

    public byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a byte array cannot be written", e);
        }
        return bytes.toByteArray();
    }

    public static CompiledScript unpacked(byte[] packed) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            int count = in.readInt();
            if (count < 1 || count > MAX_CLASSES) {
                throw new IOException("no classes");
            }
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IOException("cut off");
                }
                classes.put(name, in.readNBytes(length));
            }
        }
        return new CompiledScript(classes);
    }
}
