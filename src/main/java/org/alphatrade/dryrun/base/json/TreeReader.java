package org.alphatrade.dryrun.base.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alphatrade.dryrun.base.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Builds plain maps, lists and values from a parser's tokens, with a stack of its own: depth costs memory only. */
final class TreeReader {
    /** Where the library says that it was told not to show the source. */
    private static final Pattern INNARDS = Pattern.compile(" \\(start marker at \\[Source: [^\\]]*]\\)");

    private final JsonParser parser;
    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    private TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the one value of a document; empty when the document has none. */
    static Optional<Parsed> read(JsonParser parser) {
        try (parser) {
            return new TreeReader(parser).document();
        } catch (JacksonException e) {
            // What the library then says is Java's own words for an exponent beyond an int.
            boolean number = e.getOriginalMessage().contains("NumberFormatException");
            String why = number ? "number out of range" : oneLine(e.getOriginalMessage());
            throw new JsonException(why + at(e.getLocation()), e);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new JsonException("number out of range" + at(parser.currentTokenLocation()), e);
        }
    }

    private Optional<Parsed> document() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return Optional.empty();
        }
        Object root = value(token);
        while (!open.isEmpty()) {
            step();
        }
        if (parser.nextToken() != null) {
            throw new JsonException("more text after the value" + at(parser.currentTokenLocation()), null);
        }
        return Optional.of(new Parsed(root));
    }

    private void step() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new JsonException("the text ends too early" + at(parser.currentLocation()), null);
        }
        switch (token) {
            case PROPERTY_NAME -> names.push(parser.currentName());
            case END_OBJECT, END_ARRAY -> open.pop();
            default -> {
                Object parent = Objects.requireNonNull(open.peek(), "parent");
                put(parent, value(token));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Object parent, @Nullable Object value) {
        if (parent instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(names.pollFirst(), value);
        } else {
            ((List<Object>) parent).add(value);
        }
    }

    /** A container is put into its parent when it opens; the name of its entry is taken off by then. */
    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> opened(new LinkedHashMap<String, Object>());
            case START_ARRAY -> opened(new ArrayList<Object>());
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> parser.isNaN() ? parser.getString() : parser.getDecimalValue();
            case VALUE_NULL -> null;
            default -> throw new JsonException("unexpected " + token + at(parser.currentTokenLocation()), null);
        };
    }

    private Object opened(Object container) {
        open.push(container);
        return container;
    }

    private Object integer() {
        return parser.getNumberType() == NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    static String at(TokenStreamLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        return " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String oneLine(String message) {
        return Text.flat(INNARDS.matcher(message).replaceAll(""), 200);
    }

    /** A parsed value, which may be the JSON null. */
    record Parsed(@Nullable Object value) {}
}
