package org.alphatrade.dryrun.plugin.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.cli.Main;
import org.alphatrade.dryrun.plugin.load.PluginLoader;
import org.alphatrade.dryrun.plugin.load.PluginRequest;
import org.alphatrade.dryrun.plugin.load.PluginSet;
import org.alphatrade.dryrun.plugin.model.PluginInfo;
import org.alphatrade.dryrun.report.summary.Samples;
import org.alphatrade.dryrun.spi.Severity;
import org.alphatrade.dryrun.spi.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {
    @TempDir
    Path directory;

    private Written markdown(String template) {
        return Written.of(directory, "brief.md.template", template, bundle());
    }

    private String text(String template) {
        Written written = markdown(template);
        assertEquals(List.of(), written.problems());
        assertTrue(written.fault().isEmpty(), () -> written.fault().get().summary());
        return written.text();
    }

    private static Map<String, Object> bundle() {
        return Samples.bundle("run", Samples.failing());
    }

    private static Map<String, Object> hostile() {
        return Samples.bundle(
                "run",
                Samples.evidence(Samples.logs(
                        Status.FAIL,
                        Samples.list(Samples.group(1, Severity.FAIL, Samples.HOSTILE, "log_error")),
                        Samples.list())));
    }

    @Test
    void aTemplateUsesTheNamesOfTheSummary() {
        assertEquals(
                "fail: 21 records of Phase II UAT",
                text("{{ status }}: {{ summary.logs.records }} records of {{ title }}"));
    }

    @Test
    void theHeadlineIsWorkedOutForIt() {
        assertEquals(
                "FAIL Duration at least 3d 0h 0m",
                text("{{ headline.verdict }} {% for row in headline.criteria | limit(1) %}"
                        + "{{ row.name }} {{ row.required }}{% endfor %}"));
    }

    @Test
    void aLineOfTagsAloneLeavesNoLineInATable() {
        String table = text("""
                {# one row
                   an objective #}
                | Objective | Status |
                | --- | --- |
                {% for objective in objectives %}
                  {% if objective.status != "unknown" %}
                | {{ objective.name }} | {{ objective.status | word }} |
                  {% endif %}
                {% endfor %}
                end
                """);
        assertEquals(
                "| Objective | Status |\n| --- | --- |\n| governance | PASS |\n| fill-ratio | WARN |\nend\n", table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "{{ summary.logs.duration_seconds | duration }} = 3d 0h 0m",
                "{{ summary.logs.uptime_ratio | percent }} = 99.52%",
                "{{ 0.99999 | percent(1) }} = 99.9%",
                "{{ -0.01234 | percent }} = -1.24%",
                "{{ 1234567.5 | number }} = 1,234,567.5",
                "{{ 1234567.5 | number(0) }} = 1,234,568",
                "{{ -1234 | number }} = -1,234",
                "{{ started_at | time }} = 2026-01-02 03:04:05 UTC",
                "{{ started_at | date }} = 2026-01-02",
                "{{ '2026-01-02T03:04:05+02:00' | time }} = 2026-01-02 01:04:05 UTC",
                "{{ 'not_applicable' | word }} = NOT APPLICABLE",
                "{{ 'abcdef' | cut(3) }} = abc…",
                "{{ incidents | first | place }} = run.jsonl:501",
                "{{ incidents | more(0, 7) }} = and 8 more",
                "{{ incidents | more(1) | default('none') }} = none",
                "{{ objectives | where('status', 'warn') | length }} = 1",
                "{% for o in objectives | worst | limit(1) %}{{ o.name }}{% endfor %} = fill-ratio",
                "{{ summary.performance.problem | default('fine') }} = fine",
                "{{ wrap_up.duration_seconds | duration | default('unknown') }} = 3d 0h 0m",
                "{% for level in summary.logs.level_counts %}{{ level.key }} {% endfor %}. = error info .",
                "{% if sign_off is not empty %}{{ sign_off.status | upper }}{% endif %} = FAIL",
                "{{ sign_off.criteria.minimum_sharpe_ratio | default('none') }} = none",
                "{{ summary.metadata.nobody_wrote_this | default('-') | raw }} = -",
            })
    void figuresAndWordsAreAsPeopleReadThem(String template, String expected) {
        assertEquals(expected, text(template));
    }

    @Test
    void whatIsAbsentPrintsNothingAndIsNoError() {
        Map<String, Object> bundle = new LinkedHashMap<>(bundle());
        bundle.put("sign_off", null);
        Written written = Written.of(directory, "brief.md.template", "[{{ sign_off.status }}]", bundle);
        assertEquals("[]", written.text());
    }

    @Test
    void aTextOfTheLogCanNeitherFormatNorBreakATableInMarkdown() {
        Written written = Written.of(
                directory,
                "brief.md.template",
                "{% for i in summary.logs.errors %}\n| {{ i.summary }} | {{ i.severity }} |\n{% endfor %}\n",
                hostile());
        assertEquals(1, written.text().lines().count(), written.text());
        assertFalse(written.text().contains("<script"), written.text());
        assertEquals(
                3,
                written.text().replace("\\|", "").chars().filter(c -> c == '|').count(),
                written.text());
        assertFalse(written.text().contains("\u202E") || written.text().contains("\u0007"), written.text());
        assertTrue(written.text().contains("\\`x\\`"), written.text());
    }

    @Test
    void aTextOfTheLogCannotBringATagIntoHtml() {
        Written written = Written.of(
                directory,
                "brief.html.template",
                "<td title=\"{{ summary.logs.errors[0].summary }}\">{{ \"#{summary.logs.errors[0].summary}\" }}</td>"
                        + "{{ summary.logs.errors[0].summary ~ \"'\" }}"
                        + "{{ true ? summary.logs.errors[0].summary : 0 }}",
                hostile());
        assertEquals(List.of(), written.problems());
        String inner = written.text().replaceAll("^<td title=\"([^\"]*)\">|</td>", "$1");
        assertFalse(inner.contains("<") || inner.contains(">") || inner.contains("\"") || inner.contains("'"), inner);
        assertFalse(inner.contains("\u202E"), inner);
    }

    @Test
    void plainTextShowsWhatWouldSteerATerminal() {
        Written written =
                Written.of(directory, "brief.txt.template", "{{ summary.logs.errors[0].summary }}", hostile());
        assertEquals(1, written.text().lines().count());
        assertTrue(written.text().contains("\\u202e") && written.text().contains("\\u0007"), written.text());
        assertTrue(written.text().contains("<script>"), written.text());
    }

    @Test
    void anAuthorMaySayThatAValueIsSafe() {
        assertEquals(
                "**x** \\*\\*x\\*\\*",
                text("{{ '**' ~ 'x' ~ '**' | raw }} {{ title | replace({'Phase II UAT': '**x**'}) }}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{{ statu }}~there is no 'statu' here; did you mean 'status'?",
                "{{ summary.logs.uptime }}~there is no 'uptime' in it; did you mean 'uptime_ratio'?",
                "{{ summary.log.records }}~there is no 'log' in it; did you mean 'logs'?",
                "{% for i in incidents %}{{ i.sumary }}{% endfor %}~did you mean 'summary'?",
                "{{ (incidents | worst | first).severty }}~did you mean 'severity'?",
                "{{ headline.verdit }}~did you mean 'verdict'?",
                "{{ status.length }}~is a single value with nothing in it",
                "{{ incidents.size }}~a list has no 'size'",
                "{{ status | persent }}~there is no filter 'persent'; did you mean 'percent'?",
                "{% if status is emty %}{% endif %}~there is no test 'emty'; did you mean 'empty'?",
                "{{ rnage(1, 2) }}~there is no function or macro 'rnage'",
                "{{ range(1, 2) }}~there is no function or macro 'range'",
                "{% fro i in incidents %}{% endfor %}~there is no tag 'fro'; did you mean 'for'?",
                "{% endif %}~'endif' closes or divides what was not opened",
                "{% include 'secrets' %}~there is no tag 'include'",
                "{% import 'secrets' %}~there is no tag 'import'",
                "{% extends 'secrets' %}~there is no tag 'extends'",
                "{% parallel %}{% endparallel %}~there is no tag 'parallel'",
                "{{ incidents }}~this is a list: loop over it",
                "{{ summary.logs }}~this has parts",
                "{% if incidents %}x{% endif %}~if asks for a yes or no",
                "{% for x in status %}x{% endfor %}~for loops over a list",
                "{{ status.getClass() }}~a template calls no methods",
                "{{ template }}~there is no 'template' here",
                "{{ _context }}~there is no '_context' here",
                "{% macro row(a) %}{{ status }}{% endmacro %}~there is no 'status' here",
                "{{ 'x'.class.classLoader }}~is a single value with nothing in it",
                "{% if status == 'fail' %}~",
                "{{ status !}}~",
            })
    void aMistakeIsToldWhenTheTemplateIsLoaded(String template, String expected) {
        Written written = markdown("first\nsecond\n" + template + "\nlast\n");
        String all = String.join("\n", written.problems());
        assertTrue(expected == null || all.contains(expected), all);
        assertTrue(all.contains("brief.md.template:"), all);
        assertEquals("", written.text());
    }

    @Test
    void everyUnknownNameIsToldAtOnceWithItsLine() {
        Written written = markdown("{{ statu }}\n\n| {{ titel }} |\n");
        assertEquals(2, written.problems().size(), written.problems().toString());
        assertTrue(
                written.problems().get(1).contains("brief.md.template:3: "),
                written.problems().toString());
        assertTrue(
                written.problems().get(1).endsWith(" | | {{ titel }} |"),
                written.problems().toString());
    }

    @Test
    void aTemplateThatFailsWhileItIsWrittenSaysWhereAndWritesNothing() {
        Written written = markdown("fine\n\n{{ title | percent }}\n");
        assertEquals(List.of(), written.problems());
        String summary = written.fault().orElseThrow().summary();
        assertTrue(summary.contains("brief.md.template:3: filter 'percent': 'Phase II UAT' is no number"), summary);
        assertTrue(summary.contains("| {{ title | percent }}"), summary);
        assertEquals("", written.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% macro a(n) %}{{ a(n) }}{% endmacro %}{{ a(1) }}",
                "{% for a in headline.incidents %}{% for b in headline.incidents %}{% for c in headline.incidents %}"
                        + "{% for d in headline.incidents %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
                "{% set x = title %}{% for a in headline.incidents %}{% set x = x ~ x %}{{ x }}{% endfor %}",
            })
    @Timeout(30)
    void aTemplateWithoutEndIsEnded(String template) {
        Map<String, Object> many = Samples.bundle(
                "run", Samples.evidence(Samples.logs(Status.FAIL, Samples.flood(900, "log_error"), Samples.list())));
        Written written = Written.of(directory, "brief.md.template", template, many);
        assertEquals(List.of(), written.problems());
        assertTrue(written.fault().isPresent());
        assertEquals("", written.text());
    }

    @ParameterizedTest
    @CsvSource({
        "brief.template, FORMAT one of md",
        "brief.docx.template, 'docx' is none of them",
        "Brief.md.template, is not of lower case letters",
        "json.md.template, is reserved",
    })
    void aFileThatIsMisnamedIsRefusedWithTheReason(String name, String expected) {
        Written written = Written.of(directory, name, "{{ status }}", bundle());
        assertTrue(
                written.problems().toString().contains(expected),
                written.problems().toString());
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws Exception {
        Path file = Files.write(directory.resolve("brief.md.template"), new byte[] {'a', (byte) 0xFF});
        Written written = Written.of(file, bundle());
        assertTrue(
                written.problems().toString().contains("is not UTF-8"),
                written.problems().toString());
    }

    @Test
    void theFirstCommentDescribesTheTemplate() throws Exception {
        Path file = Files.writeString(
                directory.resolve("brief.md.template"),
                "{# One page for the board\n   version: 1.2 #}\n{{ status }}\n");
        PluginSet plugins = PluginLoader.load(
                new PluginRequest(List.of(file.toString()), false, List.of(), false, Map.of()), new TemplateFormat());
        PluginInfo info = plugins.infos().stream()
                .filter(plugin -> plugin.id().equals("brief"))
                .findFirst()
                .orElseThrow();
        assertEquals("One page for the board", info.description());
        assertEquals("1.2", info.version());
        assertEquals(64, info.sha256().length());
        assertEquals("md", plugins.reporter("brief").orElseThrow().extension());
        assertEquals("fail\n", Written.of(file, bundle()).text());
    }

    @Test
    void withoutATemplateNothingOfTheLibraryIsLoaded() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "plugins",
                        "list")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), loaded);
        assertTrue(loaded.contains(" " + TemplateFormat.class.getName() + " "), "the format itself is asked");
        assertFalse(loaded.contains("pebbletemplates"), "the template library was loaded");
    }

    @Test
    void everyNameOfASummaryMayBeUsed() {
        StringBuilder template = new StringBuilder();
        bundle().keySet().forEach(name -> template.append("{% if ").append(name).append(" is empty %}{% endif %}\n"));
        assertEquals(List.of(), markdown(template.toString()).problems());
    }
}
