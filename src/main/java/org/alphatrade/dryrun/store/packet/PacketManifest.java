package org.alphatrade.dryrun.store.packet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.time.Timestamps;
import org.jspecify.annotations.Nullable;

/** The list of what a packet holds, with size and hash. */
final class PacketManifest {
    private PacketManifest() {}

    static Map<String, Object> tree(
            PacketRequest request, List<PacketEntry> entries, List<Map<String, Object>> missing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", "final-dry-run-packet/1");
        tree.put("generated_at", Timestamps.iso(request.at()));
        tree.putAll(request.about());
        tree.put("summary_json", named(entries, "dry_run_summary.json"));
        tree.put("summary_markdown", named(entries, "dry_run_summary.md"));
        tree.put("sign_off_json", named(entries, "dry_run_sign_off.json"));
        tree.put("raw_included", !request.skipRaw());
        tree.put(
                "raw_artifacts",
                entries.stream()
                        .map(PacketEntry::path)
                        .filter(p -> p.startsWith("raw/"))
                        .toList());
        tree.put("files", entries.stream().map(PacketEntry::tree).toList());
        tree.put("missing", missing);
        return tree;
    }

    private static @Nullable Object named(List<PacketEntry> entries, String name) {
        return entries.stream()
                .map(PacketEntry::path)
                .filter(name::equals)
                .findFirst()
                .orElse(null);
    }

    /** Reads the files of a manifest; throws {@link JsonException} or {@link IllegalArgumentException} with one line. */
    static Map<String, PacketEntry> read(byte[] bytes) {
        Map<String, Object> tree = Json.parseObject(bytes);
        if (!(tree.get("files") instanceof List<?> files)) {
            throw new IllegalArgumentException("it lists no files");
        }
        Map<String, PacketEntry> entries = new LinkedHashMap<>();
        for (Object file : files) {
            PacketEntry entry = entry(file);
            if (entries.put(entry.path(), entry) != null) {
                throw new IllegalArgumentException("it lists '" + entry.path() + "' twice");
            }
        }
        return entries;
    }

    /** Returns how many files the manifest says were missing when the packet was built. */
    static int missing(byte[] bytes) {
        return Json.parseObject(bytes).get("missing") instanceof List<?> list ? list.size() : 0;
    }

    private static PacketEntry entry(Object file) {
        if (file instanceof Map<?, ?> map
                && map.get("path") instanceof String path
                && map.get("size") instanceof Number size
                && map.get("sha256") instanceof String hash) {
            return new PacketEntry(path, size.longValue(), hash, "");
        }
        throw new IllegalArgumentException("one of its files has no path, size and sha256");
    }
}
