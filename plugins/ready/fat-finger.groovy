// Orders that are too big: their notional is above a limit, or many times what is usual for the symbol. The notional is a field,
// or size × price × multiplier of the contract. A market order, which has no price, is taken at the last price of its symbol.
//   --plugin-option fat-finger.limit=250000 --plugin-option fat-finger.multipliers=ES=50,NQ=20
//   --plugin-option 'fat-finger.pattern=order (?<symbol>\w+) (?<qty>\S+) @ (?<price>\S+)'
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

/** Multipliers of symbols: ES=50,NQ=20. */
Map<String, Double> multipliersOf(String text) {
    Map<String, Double> all = [:]
    text.tokenize(', ').each {
        def parts = it.tokenize('=')
        double by = parts.size() == 2 ? figure(parts[1]) : Double.NaN
        if (!Double.isFinite(by) || by <= 0) throw new IllegalArgumentException("multipliers: '$it' is no SYMBOL=NUMBER")
        all[parts[0]] = by
    }
    return all
}

/** The last notionals of a symbol, in the order of time and of size. */
class Usual {
    private static final int KEPT = 201
    private final ArrayDeque<Double> times = new ArrayDeque<>()
    private final List<Double> sizes = []

    void add(double notional) {
        if (times.size() == KEPT) sizes.remove(Collections.binarySearch(sizes, times.poll()))
        times.add(notional)
        int place = Collections.binarySearch(sizes, notional)
        sizes.add(place < 0 ? -place - 1 : place, notional)
    }

    int count() { return sizes.size() }

    double median() { return sizes[sizes.size().intdiv(2)] }
}

detector('fat-finger') {
    description 'An order whose notional is above a limit, or many times the median of its symbol'
    version '1.0'
    def names = option('event', 'order,order_sent', 'names of the event of an order, separated by commas').tokenize(', ')
    def pattern = option('pattern', '', 'a regular expression found in the line of one, with (?<symbol>...) and (?<notional>...) or (?<qty>...) and (?<price>...); empty for none')
    def symbol = option('by', 'symbol', 'the field with the symbol; empty for none')
    def notional = option('notional', 'notional', 'the field with the notional, which counts before size and price')
    def qty = option('qty', 'qty', 'the field with the size')
    def price = option('price', 'price', 'the field with the price')
    def multiplier = option('multiplier', 'multiplier', 'the field with the multiplier of the contract')
    def multipliers = multipliersOf(option('multipliers', '', 'multipliers of symbols, as ES=50,NQ=20; they count before the field'))
    def quotes = option('price-event', 'tick,market_data', 'names of the event with the last price, for orders that have none, separated by commas').tokenize(', ')
    def limit = option('limit', 1_000_000.0, 'the largest notional that is fine; 0 for any')
    def times = option('times', 20.0, 'so many times the median of the last orders of the symbol is fine; 0 for any')
    def enough = option('minimum-orders', 20, 'from so many orders of a symbol on its median counts')
    def bad = option('severity', FAIL, 'how bad it is')
    def most = 5_000
    mayBeAbsent 'notional', 'qty', 'price', 'multiplier', 'symbol', 'tick', 'market_data'
    Map<String, Usual> usual = [:]
    Map<String, Double> prices = [:]
    long seen = 0
    long unread = 0
    long unwatched = 0

    inspect {
        if (quotes.contains(event) && !names.contains(event)) {
            double last = figure(field(price))
            String of = symbol ? field(symbol) ?: '' : ''
            if (Double.isFinite(last) && last != 0d && (prices.size() < most || prices.containsKey(of))) prices[of] = last
            return
        }
        String name = ''
        Map<String, String> told = [:]
        if (names.contains(event)) {
            name = symbol ? field(symbol) ?: '' : ''
            told = [notional: field(notional), qty: field(qty), price: field(price), multiplier: field(multiplier)]
        } else if (pattern) {
            def found = record.text() =~ pattern
            if (!found.find()) return
            name = held(found, 'symbol') ?: ''
            ['notional', 'qty', 'price', 'multiplier'].each { told[it] = held(found, it) }
        } else return
        seen++
        double at = told.price == null || figure(told.price) == 0d ? (prices[name] ?: Double.NaN) : figure(told.price)
        double by = multipliers[name] ?: told.multiplier == null ? multipliers[name] ?: 1d : figure(told.multiplier)
        double size = Math.abs(told.notional != null ? figure(told.notional) : figure(told.qty) * at * by)
        if (!Double.isFinite(size) || size == 0d) {
            if (unread == 0) {
                def odd = told.findAll { it.value != null && !Double.isFinite(figure(it.value)) }
                def why = odd ? odd.collect { "${it.key} is '${it.value}'" }.join(', ')
                        : told.notional != null || figure(told.qty) == 0d ? 'it is 0' : told.qty == null ? "there is no '$notional' and no '$qty'" : 'its price is not known'
                raise "the notional of an order is not known: $why", severity: WARN, category: 'unchecked', details: [symbol: name]
            }
            unread++
            return
        }
        Usual before = usual[name]
        if (before == null) {
            if (usual.size() < most) usual[name] = before = new Usual()
            else unwatched++
        }
        if (limit > 0d && size > limit) {
            raise "an order${name ? ' of ' + name : ''} has a notional of ${BigDecimal.valueOf(size).toPlainString()}, above ${BigDecimal.valueOf(limit).toPlainString()}",
                    severity: bad, category: 'risk', details: [symbol: name, notional: size, qty: told.qty, price: told.price]
        } else if (times > 0d && before != null && before.count() >= enough && size > times * before.median()) {
            raise "an order${name ? ' of ' + name : ''} is more than $times times as big as usual", severity: bad, category: 'risk',
                    details: [symbol: name, notional: size, median: before.median(), qty: told.qty, price: told.price]
        }
        before?.add(size)
    }
    finish {
        if (unread > 1 && unread < seen) raise "the notional of $unread of $seen orders is not known; they were not checked", severity: WARN, category: 'unchecked', details: [orders: unread]
        if (unwatched) raise "$unwatched orders of symbols beyond the first $most were not held against a median", severity: WARN, category: 'unchecked', details: [orders: unwatched]
    }
    unchecked { seen == 0 ? 'no order was seen' : unread == seen ? "of none of $seen orders the notional is known" : '' }

    example 'above the limit', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","symbol":"EURUSD","qty":"2000000","price":1.08}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order","symbol":"EURUSD","qty":-900000,"price":1.08}
        '''
    example 'a contract with a multiplier', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","symbol":"ES","qty":5,"price":5000,"multiplier":50}
        '''
    example 'many times the usual', expect: FAIL, count: 1, given: (10..40).collect {
        [timestamp: "2026-01-02T10:00:${it}Z", level: 'info', event: 'order', symbol: 'AAPL', notional: it == 40 ? 90_000 : 1_000 + it]
    }
    example 'orders as usual', expect: NONE, given: (10..40).collect {
        [timestamp: "2026-01-02T10:00:${it}Z", level: 'info', event: 'order', symbol: 'AAPL', qty: it, price: 200]
    }
    example 'a size that is no number', expect: WARN, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","symbol":"AAPL","qty":"1,000.5","price":200}
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","symbol":"AAPL","qty":"1","price":200}
        '''
    example 'a market order at the last price', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","symbol":"AAPL","price":200}
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","symbol":"AAPL","qty":6000,"price":0}
        '''
    example 'a runtime that logs none', expect: PASS, given: '2026-01-02 10:00:00 INFO alive'
}
