// What Interactive Brokers' API tells through its error callback though all is well, so that ibapi, ib_insync, ib_async, LEAN, backtrader
// and the like log it as errors in every healthy run: a data farm is connected (2104, 2106, 2158), is connecting (2119), is inactive but
// there on demand (2107, 2108). These six pass, with owner, reason, expiry and maximum, when both the code and its sentence stand there.
// Everything else counts in full: what is broken (2103, 2105, 2110, 2157), lost (1100), rejected (201), and a record that says anything
// bad beside the notice. Sentences in another language than English are not known.

/** The sentence of a notice, with the name of the farm. */
String sentence() {
    return '(?i)(?:market data|HMDS data|sec-def data) farm (?:connection )?is (?:OK\\b|connecting\\b|inactive but should be available(?: upon demand)?)(?:[:.]\\s?[A-Za-z0-9_.-]*)?'
}

/** Whether a record holds a notice with its code, and nothing else that could be trouble. */
boolean harmless(String record) {
    String code = '(?<![\\d.])(?:2104|2106|2107|2108|2119|2158)(?![\\d.]?\\d)'
    String notice = code + '[^\\n]{0,60}?' + sentence() + '|' + sentence() + '[^\\n]{0,80}?' + code
    if (!(record =~ notice)) return false
    String rest = record.replaceAll(sentence(), ' ').replaceAll(code, ' ')
            .replaceAll(/(?i)advanced_?order_?reject(?:_?json)?["']?\s*[:=]\s*(?:""|''|null|None)?/, ' ')
    boolean bad = rest =~ /(?i)broken|lost|disconnect|reject|refus|fail|cancel|unable|cannot|can't|could ?n[o']t|denied|invalid|exceed|halt|liquidat|insufficient|time[d-]? ?out|exception|traceback|not connected|margin|\border\b|stale|unknown|missing|\bdown\b|\bdead\b|kill|fatal|critical|panic/
    boolean code_of_trouble = rest =~ /(?i)(?:error|code|warning)["'\w]{0,12}\s*[:=\s]\s*["'(]?\d{3,5}\b(?![-\/:.]\d)|\b(?:110[0-2]|1300|2100|2103|2105|2109|2110|2137|2157|2169|10197)\b/
    return !bad && !code_of_trouble
}

classifier('ib-notices') {
    description "Notices of Interactive Brokers' API that are logged as errors in healthy runs"
    version '1.0'
    def who = option('owner', 'nobody named', 'who looks after the connection to the broker')
    def why = option('reason', "a notice of Interactive Brokers' API: a data farm is connected, connecting or on demand; no error", 'why it may happen, in a sentence a board can read')
    def until = option('expires', '2027-06-30', 'the last day on which it is let pass')
    def most = option('maximum', 2_000, 'with more than so many they count in full')
    def meant = option('severity', 'pass', 'what it counts as while it is within bounds: pass or warn')
    when { (detector == 'levels' || detector == 'content') && contains('farm') && text.length() < 2_000 && harmless(text) }
    severity meant
    category 'expected'
    owner who
    reason why
    expires until
    maximum most
    example 'two farms that are connected', expect: PASS, count: 2, given: '''
        2026-01-02 10:00:00 ERROR ERROR -1 2104 Market data farm connection is OK:usfarm
        2026-01-02 10:00:01 ERROR Error 2158, reqId -1: Sec-def data farm connection is OK:secdefnj
        '''
    example 'as JSON', expect: PASS, count: 1, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"error","req_id":-1,"error_code":2107,"message":"HMDS data farm connection is inactive but should be available upon demand.ushmds"}'
    example 'a farm that is broken, a connection that is lost, an order that is rejected', expect: NONE, given: '''
        2026-01-02 10:00:00 ERROR ERROR -1 2103 Market data farm connection is broken:usfarm
        2026-01-02 10:00:01 ERROR Error 1100, reqId -1: Connectivity between IB and Trader Workstation has been lost.
        2026-01-02 10:00:02 ERROR Error 201, reqId 7: Order rejected - reason: no margin
        '''
    example 'a notice beside something bad', expect: NONE, given: '''
        2026-01-02 10:00:00 ERROR order 17 rejected after 2104 Market data farm connection is OK:usfarm
        2026-01-02 10:00:01 ERROR 2104 Market data farm connection is OK:usfarm, 2105 HMDS data farm connection is broken:ushmds
        '''
}
