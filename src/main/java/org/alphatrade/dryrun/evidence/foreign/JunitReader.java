package org.alphatrade.dryrun.evidence.foreign;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alphatrade.dryrun.base.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads JUnit XML of any dialect: one suite or several, one inside another, with tests that were run again. A document type
 * is refused, so that no entity is ever looked up or unfolded.
 */
final class JunitReader {
    private static final int DEEPEST = 90;
    private static final Set<String> SUITES = Set.of("testsuite", "testsuites");
    private static final Set<String> NOT_RUN = Set.of("notrun", "skipped", "suppressed", "disabled", "ignored");

    private final Deque<JunitSuite> suites = new ArrayDeque<>();
    private final JunitSuite whole = JunitSuite.whole();
    private @Nullable JunitCase test;
    private int depth;
    private int suiteDepth;
    private int testDepth;

    static JunitReport read(byte[] bytes) throws ReportException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("it refers to something outside itself");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new JunitReader().read(xml);
        } catch (XMLStreamException | RuntimeException e) {
            throw new ReportException("it is no whole XML document: " + Text.flat(String.valueOf(e.getMessage()), 200));
        }
    }

    private JunitReport read(XMLStreamReader xml) throws XMLStreamException, ReportException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new ReportException("it has a document type, which is refused");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ReportException("it refers to an entity '" + xml.getLocalName() + "', which is refused");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // Text says nothing that is counted.
                }
            }
        }
        return whole.report();
    }

    private void start(XMLStreamReader xml) throws ReportException {
        String name = xml.getLocalName();
        depth++;
        if (depth > DEEPEST) {
            throw new ReportException("it is deeper than " + DEEPEST + " elements");
        }
        if (depth == 1 && !SUITES.contains(name)) {
            throw new ReportException(
                    "it is no JUnit XML: it begins with <" + Text.visible(name, 60) + ">, not with a test suite");
        }
        if (test != null) {
            if (depth == testDepth + 1) {
                test.part(name);
            }
        } else if (SUITES.contains(name) && depth == suiteDepth + 1) {
            suites.push(JunitSuite.of(xml));
            suiteDepth = depth;
        } else if (depth == suiteDepth + 1) {
            inSuite(xml, name);
        }
    }

    private void inSuite(XMLStreamReader xml, String name) {
        if (name.equals("testcase")) {
            test = new JunitCase(notRun(xml, "status") || notRun(xml, "result"));
            testDepth = depth;
        } else if (name.equals("error") || name.equals("failure")) {
            suites.element().brokenItself();
        }
    }

    private static boolean notRun(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value != null && NOT_RUN.contains(value.toLowerCase(Locale.ROOT));
    }

    private void end(String name) throws ReportException {
        if (test != null && depth == testDepth) {
            suites.element().add(test);
            test = null;
        } else if (test == null && depth == suiteDepth && SUITES.contains(name)) {
            JunitSuite done = suites.pop();
            done.checkClaims();
            (suites.isEmpty() ? whole : suites.element()).add(done);
            suiteDepth--;
        }
        depth--;
    }
}
