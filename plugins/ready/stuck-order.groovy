// Orders that come to no end: sent, and neither filled nor cancelled, rejected or expired within a time. What belongs together is told
// by the order's id. A state in a field (order_update with status=canceled) ends an order as an event of its own does; a fill
// ends it when it is told as whole, nothing remains, or as much was filled as was ordered.
// For lines of text patterns hold the id:
//   --plugin-option 'stuck-order.order-pattern=order (?<id>\w+) sent' --plugin-option 'stuck-order.final-pattern=order (?<id>\w+) (filled|cancelled)'
import java.util.regex.Matcher

/** What a pattern holds under a name, as in (?<id>\w+); null where it names none. */
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

detector('stuck-order') {
    description 'An order without a final state within a time'
    version '1.0'
    def orders = option('order-event', 'order,order_sent', 'names of the event of a new order, separated by commas').tokenize(', ')
    def ends = option('final-event', 'order_filled,order_canceled,order_cancelled,order_rejected,order_expired', 'names of the events that end one, separated by commas').tokenize(', ')
    def fills = option('fill-event', 'fill', 'names of the events of a fill, which may be one of part, separated by commas').tokenize(', ')
    def parts = option('part-event', 'order_partially_filled,partial_fill', 'names of the events of a fill that is one of part, separated by commas').tokenize(', ')
    def orderPattern = option('order-pattern', '', 'a regular expression found in the line of a new order, with (?<id>...); empty for none')
    def finalPattern = option('final-pattern', '', 'a regular expression found in the line that ends one, with (?<id>...); empty for none')
    def id = option('by', 'order_id', "the field with the order's id")
    def status = option('status', 'status', "the field with an order's state; empty for none")
    def states = option('final-status', 'filled,canceled,cancelled,rejected,expired,done,inactive', 'the states that end an order, in small letters, separated by commas').tokenize(', ')
    def qty = option('qty', 'qty', 'the field with the size of an order and of a fill')
    def remaining = option('remaining', 'remaining', 'the field with what is left of an order')
    def within = option('within', duration('5m'), 'how long an order may be without a final state')
    def bad = option('severity', FAIL, 'how bad it is')
    def most = 10_000
    mayBeAbsent 'order_filled', 'order_canceled', 'order_cancelled', 'order_rejected', 'order_expired', 'fill', 'order_partially_filled', 'partial_fill', 'status', 'qty', 'remaining'
    Map<String, double[]> open = [:]          // id: sent at, size or not-a-number, filled so far; the eldest first
    Map<String, Boolean> late = [:]           // those that were raised
    Map<String, Long> ended = [:]             // when the last ended, since an end may be told a little before its order
    long seen = 0
    long nameless = 0
    long unwatched = 0
    long closed = 0
    long raised = 0

    def close = { String key, long at ->
        if (open.remove(key) != null || late.remove(key) != null) closed++
        ended[key] = at
        if (ended.size() > most) ended.remove(ended.keySet().first())
    }
    // What has been open for too long at a time.
    def overdue = { long now ->
        Map<String, Instant> found = [:]
        while (open && now - (open.values().first()[0] as long) > within.toMillis()) {
            String key = open.keySet().first()
            found[key] = Instant.ofEpochMilli(open.remove(key)[0] as long)
            late[key] = true
            if (late.size() > most) late.remove(late.keySet().first())
        }
        raised += found.size()
        return found
    }

    inspect {
        String key = null
        boolean isOrder = orders.contains(event)
        boolean isEnd = ends.contains(event)
        boolean isFill = fills.contains(event) || parts.contains(event)
        String state = status ? field(status)?.toLowerCase() : null
        if (isOrder || isEnd || isFill || state != null && states.contains(state)) {
            key = field(id)
        } else {
            def first = orderPattern ? record.text() =~ orderPattern : null
            def last = finalPattern ? record.text() =~ finalPattern : null
            if (first != null && first.find()) {
                isOrder = true
                key = held(first, 'id')
            } else if (last != null && last.find()) {
                isEnd = true
                key = held(last, 'id')
            } else return
        }
        if (isOrder) seen++
        if (!key) {
            if (isOrder || isEnd || isFill) nameless++
            return
        }
        boolean part = isFill && !isOrder && !isEnd
        if (state != null && states.contains(state)) {
            isEnd = true
        } else if (part) {
            double left = figure(field(remaining))
            double[] known = open[key]
            if (known) known[2] += Double.isFinite(figure(field(qty))) ? figure(field(qty)) : 0
            boolean partly = state != null && state.startsWith('part') || parts.contains(event)
            boolean all = known != null && known[2] >= known[1] - 1e-9d * Math.abs(known[1])
            isEnd = Double.isFinite(left) ? left <= 0 : all || !partly && (known == null || !Double.isFinite(known[1]) || !Double.isFinite(figure(field(qty))))
        }
        if (isEnd) {
            close(key, ingestedAt.toEpochMilli())
        } else if (isOrder && !open.containsKey(key)) {
            if (ended.containsKey(key) && ingestedAt.toEpochMilli() - ended[key] < 10_000) {
                closed++
                return
            }
            if (open.size() < most) open[key] = [ingestedAt.toEpochMilli() as double, Math.abs(figure(field(qty))), 0d] as double[]
            else unwatched++
        }
    }
    tick {
        overdue(now.toEpochMilli()).each { key, sent ->
            raise "order $key has no final state after ${within.toSeconds()} s", severity: bad, category: 'orders', details: [order: key, sent_at: sent]
        }
    }
    finish {
        overdue(now.toEpochMilli()).each { key, sent ->
            raise "order $key has no final state after ${within.toSeconds()} s", severity: bad, category: 'orders', details: [order: key, sent_at: sent]
        }
        if (unwatched) {
            raise "$unwatched orders beyond the first $most that were open were not watched", severity: WARN, category: 'unchecked', details: [orders: unwatched]
        }
        if (nameless && nameless < seen + closed) {
            raise "$nameless records of orders have no id in '$id'; they were not checked", severity: WARN, category: 'unchecked', details: [records: nameless]
        }
    }
    unchecked {
        if (seen == 0) return 'no new order was seen'
        if (closed == 0 && raised == 0 && !open) return "no order has an id in '$id'"
        return closed == 0 && raised == 0 ? "no order came to an end, and none was watched for ${within.toSeconds()} s" : ''
    }

    example 'an order that nobody answers', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","order_id":"a1","qty":3}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order_sent","order_id":"a2","qty":3}
        {"timestamp":"2026-01-02T10:00:02Z","level":"info","event":"order_filled","order_id":"a2"}
        {"timestamp":"2026-01-02T10:05:02Z","level":"info","event":"heartbeat"}
        '''
    example 'filled in part', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","order_id":"a1","qty":3}
        {"timestamp":"2026-01-02T10:00:02Z","level":"info","event":"fill","order_id":"a1","qty":1}
        {"timestamp":"2026-01-02T10:05:02Z","level":"info","event":"heartbeat"}
        '''
    example 'filled in two parts, and cancelled by its state', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","order_id":"a1","qty":3}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order_sent","order_id":"a2","qty":3}
        {"timestamp":"2026-01-02T10:00:02Z","level":"info","event":"fill","order_id":"a1","qty":1}
        {"timestamp":"2026-01-02T10:00:03Z","level":"info","event":"fill","order_id":"a1","qty":2}
        {"timestamp":"2026-01-02T10:00:04Z","level":"info","event":"order_update","order_id":"a2","status":"CANCELED"}
        {"timestamp":"2026-01-02T10:09:00Z","level":"info","event":"heartbeat"}
        '''
    example 'orders without an id', expect: PASS, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order_sent","qty":3}
        {"timestamp":"2026-01-02T10:09:00Z","level":"info","event":"heartbeat"}
        '''
    example 'a runtime that logs none', expect: PASS, given: '2026-01-02 10:00:00 INFO alive'
}
