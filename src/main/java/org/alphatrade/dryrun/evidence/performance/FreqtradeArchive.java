package org.alphatrade.dryrun.evidence.performance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The zip file that freqtrade puts a backtest into: its result stands among its configuration, strategies and candles. */
final class FreqtradeArchive {
    private static final String JSON = ".json";
    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    private FreqtradeArchive() {}

    static boolean isOne(byte[] bytes) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (i >= bytes.length || bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the result in an archive, or says why there is none; its configuration stands beside it under its name. */
    static byte[] result(byte[] bytes, int most) throws IOException {
        Set<String> names = new TreeSet<>();
        find(
                bytes,
                name -> {
                    names.add(name);
                    return false;
                },
                most);
        List<String> results = names.stream()
                .filter(name -> name.endsWith(JSON) && names.contains(name.replace(JSON, "_config" + JSON)))
                .toList();
        if (results.size() != 1) {
            throw new IOException("it is a zip file in which " + results.size() + " results of a freqtrade backtest"
                    + " stand instead of one");
        }
        return find(bytes, results.get(0)::equals, most);
    }

    private static byte[] find(byte[] bytes, Predicate<String> wanted, int most) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (wanted.test(entry.getName())) {
                    byte[] found = zip.readNBytes(most);
                    if (zip.read() >= 0) {
                        throw new IOException("'" + entry.getName() + "' in it is larger than " + most + " bytes");
                    }
                    return found;
                }
            }
            return new byte[0];
        } catch (IllegalArgumentException e) {
            throw new IOException("its list of files is damaged", e);
        }
    }
}
