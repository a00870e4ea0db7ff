// Rejected orders: too many in a short time (a detector), and too large a share of all of them (an objective).
detector('reject-burst') {
    description 'Many rejected orders of one symbol in a short time'
    version '1.1'
    def names = option('event', 'order_rejected,reject', 'names of the event, separated by commas')
    def pattern = option('pattern', '[Oo]rder\\b.{0,60}\\b(?:rejected|REJECTED)\\b', 'a regular expression found in the line of one; empty for none')
    def most = option('threshold', 5, 'how many make an incident')
    def within = option('within', duration('60s'), 'in which time')
    def keyed = option('by', 'symbol', 'the field that keeps them apart')
    on event: names.tokenize(', '), orMatching: pattern
    by { field(keyed) ?: '' }
    threshold most, within: within
    severity FAIL
    category 'orders'
    summary { "$count orders rejected within ${within.toSeconds()} s" + (key ? " for $key" : '') }
    details { [symbol: key, since: since] }
    example 'five rejects in half a minute', expect: FAIL, count: 1, given: (0..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'order_rejected', symbol: 'EURUSD', message: 'rejected']
    }
    example 'five rejects of five symbols', expect: NONE, given: (0..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'order_rejected', symbol: "S$it", message: 'rejected']
    }
}

// The same share for a runtime that logs text, where no event can be counted.
detector('reject-share') {
    description 'The share of orders that were rejected, counted by what lines say'
    version '1.0'
    def orders = option('order-pattern', '[Oo]rder\\b.{0,60}\\b(?:placed|sent|submitted|created)\\b', 'a regular expression found in the line of an order')
    def rejects = option('reject-pattern', '[Oo]rder\\b.{0,60}\\b(?:rejected|REJECTED)\\b', 'a regular expression found in the line of a rejected one')
    def most = option('maximum', 0.05, 'the largest share that is fine')
    def enough = option('minimum-orders', 100, 'with fewer orders it cannot be judged')
    def sent = 0
    def rejected = 0
    inspect {
        if (matches(rejects)) rejected++
        else if (matches(orders)) sent++
    }
    finish {
        if (sent >= enough && rejected > most * sent) raise "$rejected of $sent orders were rejected", category: 'orders'
    }
    unchecked { sent >= enough ? '' : "$sent of the $enough orders needed were seen" }
    example 'one in ten', expect: FAIL, count: 1, given: (0..199).collect {
        "2026-01-02 10:00:00 INFO order $it " + (it % 10 == 0 ? 'sent and rejected' : 'placed')
    }
    example 'none', expect: NONE, given: (0..199).collect { "2026-01-02 10:00:00 INFO order $it placed" }
    example 'too few', expect: PASS, given: '2026-01-02 10:00:00 INFO order 1 placed'
}

objective('reject-ratio') {
    description 'The share of orders that were rejected over the whole run'
    version '1.1'
    def orders = option('order-event', 'order', 'name of the order event')
    def rejects = option('reject-event', 'order_rejected', 'name of the event of a rejected one')
    def most = option('maximum', 0.05, 'the largest share that passes')
    def enough = option('minimum-orders', 100, 'with fewer orders it cannot be judged')
    samples { eventCount(orders) }
    minimumSamples enough, of: 'orders'
    observed { eventCount(rejects) / eventCount(orders) }
    atMost most
}
