// Two views of one position that part and stay apart: what the runtime believes and what the broker says. Both stand in one record
// (fields ours and theirs), or each in a record of its own (ours-event and theirs-event, with the field value).
// For lines of text patterns hold the figures:
//   --plugin-option 'position-drift.pattern=position (?<symbol>\w+): (?<ours>\S+) here, (?<theirs>\S+) at the broker'
//   --plugin-option 'position-drift.theirs-pattern=broker has (?<value>\S+) (?<symbol>\w+)'
import java.util.regex.Matcher

/** What a pattern holds under a name, as in (?<symbol>\w+); null where it names none. */
String held(Matcher found, String name) {
    return found.pattern().pattern().contains('(?<' + name + '>') ? found.group(name) : null
}

/** A figure; not-a-number for what is none, such as '1,000.5'. */
double figure(String text) {
    if (!text || !Character.isDigit(text.charAt(text.length() - 1)) || text.contains('x')) return Double.NaN
    try {
        return Double.parseDouble(text)
    } catch (NumberFormatException ignored) {
        return Double.NaN
    }
}

detector('position-drift') {
    description 'Two views of one position that differ for longer than a time'
    version '1.0'
    def both = option('event', 'position,reconciliation', 'names of the event that tells both, separated by commas').tokenize(', ')
    def ours = option('ours', 'internal', 'its field with what the runtime believes')
    def theirs = option('theirs', 'broker', 'its field with what the broker says')
    def oursEvents = option('ours-event', 'internal_position', 'names of the event that tells what the runtime believes, separated by commas').tokenize(', ')
    def theirsEvents = option('theirs-event', 'broker_position', 'names of the event that tells what the broker says, separated by commas').tokenize(', ')
    def value = option('value', 'qty', 'the field with the figure in those')
    def pattern = option('pattern', '', 'a regular expression found in a line that tells both, with (?<ours>...), (?<theirs>...) and (?<symbol>...); empty for none')
    def oursPattern = option('ours-pattern', '', 'one found in a line that tells ours, with (?<value>...) and (?<symbol>...); empty for none')
    def theirsPattern = option('theirs-pattern', '', 'one found in a line that tells theirs, with (?<value>...) and (?<symbol>...); empty for none')
    def symbol = option('by', 'symbol', 'the field that keeps symbols apart; empty for one alone')
    def tolerance = option('tolerance', 0.0, 'a difference of so much is fine')
    def percent = option('percent', 0.0, 'a difference of so many per cent of the larger is fine as well')
    def within = option('within', duration('30s'), 'how long they may differ by more')
    def bad = option('severity', FAIL, 'how bad it is')
    def most = 10_000
    mayBeAbsent 'position', 'reconciliation', 'internal_position', 'broker_position', 'internal', 'broker', 'qty', 'symbol'
    Map<String, double[]> figures = [:]       // symbol: ours, theirs, each not-a-number until it is known
    Map<String, Long> apart = [:]             // symbol: since when they differ
    Map<String, Boolean> raised = [:]
    long seen = 0
    long unread = 0
    long unnamed = 0
    long unwatched = 0
    boolean compared = false

    // Those that have differed for too long at a time.
    def drifted = { long now ->
        def found = apart.findAll { now - it.value > within.toMillis() && !raised[it.key] }
        found.each { raised[it.key] = true }
        return found.collectEntries { [it.key, [symbol: it.key, ours: figures[it.key][0], theirs: figures[it.key][1], since: Instant.ofEpochMilli(it.value)]] }
    }
    def sentence = { String name -> "the position${name ? ' of ' + name : ''} differs between here and the broker for more than ${within.toSeconds()} s".toString() }

    inspect {
        String name = null
        String[] told = new String[2]
        boolean[] tells = new boolean[2]
        if (both.contains(event) && (has(ours) || has(theirs) || !has(value))) {
            tells[0] = true
            tells[1] = true
            told[0] = field(ours)
            told[1] = field(theirs)
            name = symbol ? field(symbol) : ''
        } else if (oursEvents.contains(event) || theirsEvents.contains(event)) {
            int side = oursEvents.contains(event) ? 0 : 1
            tells[side] = true
            told[side] = field(value)
            name = symbol ? field(symbol) : ''
        } else {
            def two = pattern ? record.text() =~ pattern : null
            def one = oursPattern ? record.text() =~ oursPattern : null
            def other = theirsPattern ? record.text() =~ theirsPattern : null
            if (two != null && two.find()) {
                tells[0] = true
                tells[1] = true
                told[0] = held(two, 'ours')
                told[1] = held(two, 'theirs')
                name = symbol ? held(two, 'symbol') : ''
            } else if (one != null && one.find()) {
                tells[0] = true
                told[0] = held(one, 'value')
                name = symbol ? held(one, 'symbol') : ''
            } else if (other != null && other.find()) {
                tells[1] = true
                told[1] = held(other, 'value')
                name = symbol ? held(other, 'symbol') : ''
            } else return
        }
        seen++
        if (symbol && !name) unnamed++
        name = name ?: ''
        if (!figures.containsKey(name)) {
            if (figures.size() >= most) {
                unwatched++
                return
            }
            figures[name] = [Double.NaN, Double.NaN] as double[]
        }
        double[] known = figures[name]
        for (int side = 0; side < 2; side++) {
            if (!tells[side]) continue
            double read = figure(told[side])
            if (Double.isFinite(read)) {
                known[side] = read
            } else {
                if (unread == 0) raise "a position is no number: ${side == 0 ? 'ours' : 'theirs'} is '${told[side]}'", severity: WARN, category: 'unchecked'
                unread++
            }
        }
        if (Double.isNaN(known[0]) || Double.isNaN(known[1])) return
        compared = true
        double difference = Math.abs(known[0] - known[1])
        double fine = Math.max(tolerance, Math.max(Math.abs(known[0]), Math.abs(known[1])) * percent / 100) + 1e-12d * Math.abs(known[0])
        if (difference <= fine) {
            apart.remove(name)
            raised.remove(name)
        } else if (!apart.containsKey(name)) {
            apart[name] = ingestedAt.toEpochMilli()
        }
    }
    tick { drifted(now.toEpochMilli()).each { name, facts -> raise sentence(name as String), severity: bad, category: 'positions', details: facts } }
    finish {
        drifted(now.toEpochMilli()).each { name, facts -> raise sentence(name as String), severity: bad, category: 'positions', details: facts }
        def oneSided = figures.findAll { Double.isNaN(it.value[0]) != Double.isNaN(it.value[1]) }.keySet()
        if (oneSided && compared) {
            raise "the position of ${oneSided.size()} of ${figures.size()} symbols is told by one side only; they were not compared", severity: WARN,
                    category: 'unchecked', details: [symbols: oneSided.take(20).join(', ')]
        }
        if (unread > 1) raise "$unread figures of positions are no numbers; they were not compared", severity: WARN, category: 'unchecked', details: [figures: unread]
        if (unnamed && unnamed < seen) raise "$unnamed of $seen records of positions name no '$symbol'", severity: WARN, category: 'unchecked', details: [records: unnamed]
        if (unwatched) raise "$unwatched records of symbols beyond the first $most were not watched", severity: WARN, category: 'unchecked', details: [records: unwatched]
    }
    unchecked {
        if (seen == 0) return 'no position was seen'
        if (symbol && unnamed == seen) return "no position names a '$symbol', so all were taken for one"
        return compared ? '' : 'of no symbol both sides were told in numbers'
    }

    example 'the broker has more', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"reconciliation","symbol":"EURUSD","internal":3,"broker":5}
        {"timestamp":"2026-01-02T10:00:20Z","level":"info","event":"reconciliation","symbol":"EURUSD","internal":3,"broker":5}
        {"timestamp":"2026-01-02T10:00:31Z","level":"info","event":"reconciliation","symbol":"EURUSD","internal":3,"broker":5}
        '''
    example 'two events that agree again in time', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"internal_position","symbol":"EURUSD","qty":3}
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"broker_position","symbol":"EURUSD","qty":"2"}
        {"timestamp":"2026-01-02T10:00:10Z","level":"info","event":"broker_position","symbol":"EURUSD","qty":"3.0"}
        {"timestamp":"2026-01-02T10:05:00Z","level":"info","event":"heartbeat"}
        '''
    example 'a figure that is no number', expect: WARN, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"reconciliation","symbol":"EURUSD","internal":"1,000.5","broker":1000.5}
        '''
    example 'one side only', expect: PASS, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"internal_position","symbol":"EURUSD","qty":3}
        '''
    example 'a runtime that logs none', expect: PASS, given: '2026-01-02 10:00:00 INFO alive'
}
