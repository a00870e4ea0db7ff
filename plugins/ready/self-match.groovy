// One's own buy meets one's own sell: two orders of one symbol whose prices cross while both are there, or a record that says so.
// An order is there from when it is sent until it ends, but no longer than within. Venues or accounts that must be kept apart
// stand in 'by': --plugin-option self-match.by=symbol,venue. For lines of text:
//   --plugin-option 'self-match.order-pattern=order (?<id>\w+) (?<side>BUY|SELL) (?<symbol>\w+) @ (?<price>\S+)'
//   --plugin-option 'self-match.final-pattern=order (?<id>\w+) (filled|cancelled)'
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

/** 1 for a buy, -1 for a sell, 0 for what is neither. */
int sideOf(String text) {
    String word = text?.toLowerCase()
    return ['buy', 'b', 'bid', 'bot', 'long', '1'].contains(word) ? 1 : ['sell', 's', 'ask', 'offer', 'sld', 'short', 'sell_short', '2'].contains(word) ? -1 : 0
}

/** An order of one's own that is there. */
class Own {
    String key
    int side
    double price
    long sent
}

detector('self-match') {
    description "One's own buy meets one's own sell"
    version '1.0'
    def names = option('event', 'self_match,self_trade,wash_trade', 'names of the event that says so, separated by commas').tokenize(', ')
    def pattern = option('pattern', '[Ss]elf-?(?:match|trade)(?:d|ed)?\\b|[Ww]ash trade', 'a regular expression found in a line that says so; empty for none')
    def orders = option('order-event', 'order,order_sent', 'names of the event of a new order, separated by commas').tokenize(', ')
    def orderPattern = option('order-pattern', '', 'a regular expression found in the line of a new order, with (?<id>...), (?<side>...), (?<symbol>...), (?<price>...); empty for none')
    def ends = option('final-event', 'fill,order_filled,order_canceled,order_cancelled,order_rejected,order_expired', 'names of the events that end one, separated by commas').tokenize(', ')
    def finalPattern = option('final-pattern', '', 'a regular expression found in the line that ends one, with (?<id>...); empty for none')
    def keys = option('by', 'symbol', 'the fields of what can meet, separated by commas').tokenize(', ')
    def id = option('id', 'order_id', "the field with the order's id")
    def side = option('side', 'side', 'the field with the side')
    def price = option('price', 'price', 'the field with the price')
    def type = option('type', 'type', 'the field with the type; a market order meets any price')
    def within = option('within', duration('10s'), 'how long an order is there at the most')
    def bad = option('severity', FAIL, 'how bad it is')
    def most = 10_000
    mayBeAbsent 'self_match', 'self_trade', 'wash_trade', 'fill', 'order_filled', 'order_canceled', 'order_cancelled', 'order_rejected', 'order_expired', 'order_id', 'type'
    LinkedHashMap<String, Own> open = [:]     // id: the eldest first
    Map<String, Map<String, Own>> there = [:] // symbol: those of it
    long seen = 0
    long unread = 0
    long nameless = 0
    long unwatched = 0

    def gone = { String key ->
        Own order = open.remove(key)
        if (order != null) {
            def others = there[order.key]
            others.remove(key)
            if (!others) there.remove(order.key)
        }
    }

    inspect {
        boolean isOrder = orders.contains(event)
        if (!isOrder && (names.contains(event) || pattern && !ends.contains(event) && matches(pattern) && !matches(/(?i)\b(?:prevent|no |not |without|protection|avoid)/))) {
            raise message ? "own orders met: $message" : 'own orders met', severity: bad, category: 'orders', details: [symbol: field('symbol')]
            return
        }
        String of = null
        String key = null
        String which = null
        String at = null
        boolean market = false
        if (isOrder) {
            of = keys.collect { field(it) ?: '' }.join(' ').trim()
            key = field(id)
            which = field(side)
            at = field(price)
            market = field(type)?.toLowerCase()?.startsWith('m') && figure(at ?: '0') == 0d
        } else if (ends.contains(event)) {
            key = field(id)
            if (key) gone(key)
            return
        } else {
            def last = finalPattern ? record.text() =~ finalPattern : null
            def first = orderPattern ? record.text() =~ orderPattern : null
            if (last != null && last.find()) {
                key = held(last, 'id')
                if (key) gone(key)
                return
            }
            if (first == null || !first.find()) return
            of = held(first, 'symbol') ?: ''
            key = held(first, 'id')
            which = held(first, 'side')
            at = held(first, 'price')
        }
        seen++
        if (!of && keys) nameless++
        long now = ingestedAt.toEpochMilli()
        while (open && now - open.values().first().sent > within.toMillis()) gone(open.keySet().first())
        int direction = sideOf(which)
        double limit = market ? direction * Double.POSITIVE_INFINITY : figure(at)
        if (direction == 0 || Double.isNaN(limit) || !market && Double.isInfinite(limit)) {
            if (unread == 0) {
                raise "an order has ${direction == 0 ? "no side in '$side'" + (which ? " but '$which'" : '') : "no price in '$price'" + (at ? " but '$at'" : '')}; whether it meets one of our own is not known",
                        severity: WARN, category: 'unchecked'
            }
            unread++
            return
        }
        def met = (there[of] ?: [:]).find { direction == -it.value.side && (direction > 0 ? limit >= it.value.price : limit <= it.value.price) }
        if (met) {
            raise "an own ${direction > 0 ? 'buy' : 'sell'}${of ? ' of ' + of : ''} meets an own ${direction > 0 ? 'sell' : 'buy'}", severity: bad, category: 'orders',
                    details: [symbol: of, order: key, price: at, meets: met.key, price_of_that: met.value.price, that_was_sent: Instant.ofEpochMilli(met.value.sent)]
        }
        key = key ?: "nameless $seen".toString()
        gone(key)
        if (open.size() >= most) {
            unwatched++
            gone(open.keySet().first())
        }
        Own order = new Own(key: of, side: direction, price: limit, sent: now)
        open[key] = order
        there.computeIfAbsent(of) { [:] as Map<String, Own> }[key] = order
    }
    finish {
        if (unread > 1 && unread < seen) raise "$unread of $seen orders have no side or no price; they were not checked", severity: WARN, category: 'unchecked', details: [orders: unread]
        if (nameless && nameless < seen) raise "$nameless of $seen orders name no ${keys.join(', ')}", severity: WARN, category: 'unchecked', details: [orders: nameless]
        if (unwatched) raise "more than $most orders were there at a time; the oldest $unwatched were forgotten", severity: WARN, category: 'unchecked', details: [orders: unwatched]
    }
    unchecked {
        if (seen == 0) return 'no order was seen'
        if (unread == seen) return "none of $seen orders has a side and a price"
        return keys && nameless == seen ? "no order names ${keys.join(', ')}, so all were taken for one symbol" : ''
    }

    example 'a buy above an own sell', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","order_id":"a1","symbol":"EURUSD","side":"sell","price":1.08}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order","order_id":"a2","symbol":"EURUSD","side":"BUY","price":"1.0801"}
        '''
    example 'a market order', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","order_id":"a1","symbol":"EURUSD","side":"buy","price":1.08}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order","order_id":"a2","symbol":"EURUSD","side":"sell","type":"market"}
        '''
    example 'quotes on both sides, one that ended, another symbol', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","order_id":"a1","symbol":"EURUSD","side":"buy","price":1.07}
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","order_id":"a2","symbol":"EURUSD","side":"sell","price":1.08}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order_cancelled","order_id":"a2"}
        {"timestamp":"2026-01-02T10:00:02Z","level":"info","event":"order","order_id":"a3","symbol":"EURUSD","side":"buy","price":1.09}
        {"timestamp":"2026-01-02T10:00:03Z","level":"info","event":"order","order_id":"a4","symbol":"GBPUSD","side":"sell","price":1.05}
        '''
    example 'an event that names it', expect: FAIL, given: '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"self_trade","symbol":"EURUSD"}'
    example 'a price that is no number', expect: WARN, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","order_id":"a1","symbol":"BTCUSD","side":"sell","price":"91,000.5"}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order","order_id":"a2","symbol":"BTCUSD","side":"buy","price":91001}
        '''
    example 'a runtime that logs none', expect: PASS, given: '2026-01-02 10:00:00 INFO self-match prevention is on'
}
