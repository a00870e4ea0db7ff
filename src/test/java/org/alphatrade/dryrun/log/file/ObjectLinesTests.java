package org.alphatrade.dryrun.log.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alphatrade.dryrun.base.file.TruncatedException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects are lines, however they were printed; the library says what is the same. */
final class ObjectLinesTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 300)
    void howeverObjectsAreWrittenEachIsALine(
            @ForAll("objects") List<ObjectNode> objects, @ForAll("layouts") String layout) throws IOException {
        byte[] text = written(objects, layout).getBytes(StandardCharsets.UTF_8);
        assertTrue(ObjectLines.isMeant(text), () -> new String(text, StandardCharsets.UTF_8));
        List<JsonNode> read = read(text)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> (JsonNode) JSON.readTree(line))
                .toList();
        assertEquals(objects, read);
    }

    @Property(tries = 300)
    void whatIsNoObjectStaysAsItIs(@ForAll("texts") List<String> lines) throws IOException {
        String text = String.join("\n", lines) + "\n";
        assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anObjectALineIsNotMeant() {
        for (String text : List.of(
                "{\"a\":1}\n{\"a\":2}\n",
                "{\"a\":\"}{\"}\n",
                "{\"a\":1} loaded\n",
                "[2026-01-02] x\n",
                "",
                "{",
                "{abc")) {
            assertFalse(ObjectLines.isMeant(text.getBytes(StandardCharsets.UTF_8)), text);
        }
    }

    @Test
    void anObjectThatNothingClosesHidesNoRecordBehindIt() throws IOException {
        assertEquals(
                "{   \"a\": 1, \n2026-01-02 ERROR lost\n{ \"b\": \"half\\n\n{\"c\": 2}\n",
                read("{\n  \"a\": 1,\n2026-01-02 ERROR lost\n{ \"b\": \"half\n{\"c\": 2}\n"
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFeedInsideATextIsAPartOfIt() throws IOException {
        assertEquals(
                "{   \"a\": \"one\\ntwo\" }\n", read("{\n  \"a\": \"one\ntwo\"\n}\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anArrayThatNothingClosesIsCutOff() {
        assertThrows(
                TruncatedException.class, () -> read("[{\"a\":1},\n{\"a\":2},\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatCouldBeReadComesBeforeWhatWentWrong() throws IOException {
        byte[] text = "[\n{\"a\": 1},\n{\"a\":".getBytes(StandardCharsets.UTF_8);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(text), new InputStream() {
            private boolean told;

            @Override
            public int read() throws IOException {
                if (told) {
                    return -1;
                }
                told = true;
                throw new IOException("cut off");
            }
        });
        InputStream in = new ObjectLines(new PeekedStream(broken));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IOException told = assertThrows(IOException.class, () -> in.transferTo(out));
        assertEquals("cut off", told.getMessage());
        assertEquals("\n{\"a\": 1}\n{\"a\":", out.toString(StandardCharsets.UTF_8));
    }

    @Provide
    static Arbitrary<List<ObjectNode>> objects() {
        return node().list().ofMinSize(2).ofMaxSize(5);
    }

    @Provide
    static Arbitrary<String> layouts() {
        return Arbitraries.of("printed", "array", "printed array", "commas", "together", "separators");
    }

    @Provide
    static Arbitrary<List<String>> texts() {
        return Arbitraries.of("2026-01-02 INFO {", "a } b", "", "\"", "[2026] x {\"a\":1}", "x,", "- [", "\\\"{")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<ObjectNode> node() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("ab{}[],:\"\\\n é").ofMaxLength(8);
        return words.tuple3().map(three -> {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("k" + three.get1(), three.get2());
            node.putObject("in").put("x", three.get3()).putArray("of").add(1).add(three.get1());
            return node;
        });
    }

    private static String written(List<ObjectNode> objects, String layout) {
        return switch (layout) {
            case "printed" -> objects.stream().map(ObjectNode::toPrettyString).collect(Collectors.joining("\n"));
            case "array" -> objects.stream().map(ObjectNode::toString).collect(Collectors.joining(", ", "[", "]"));
            case "printed array" ->
                objects.stream().map(ObjectNode::toPrettyString).collect(Collectors.joining(",\r\n", "[\n", "\n]\n"));
            case "commas" -> objects.stream().map(ObjectNode::toString).collect(Collectors.joining(",\n"));
            case "together" -> objects.stream().map(ObjectNode::toString).collect(Collectors.joining());
            default -> objects.stream().map(one -> "\u001e" + one).collect(Collectors.joining("\n"));
        };
    }

    private static String read(byte[] text) throws IOException {
        try (InputStream in = new ObjectLines(new ByteArrayInputStream(text))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
