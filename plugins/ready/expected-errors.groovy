// An error that is known and expected: who looks after it, why it is let pass, until when and how often.
// The error itself stays counted and listed; it is only no longer a fail. A warning that is known passes with severity=pass.
// Copy it and write a rule for each:
//   rule { when { contains('feed drop') }; severity WARN; owner 'market-data'; reason '...'; expires '2026-12-31'; maximum 20 }
classifier('expected-errors') {
    description 'A known error, with owner, reason, expiry and the most there may be'
    version '1.1'
    def text = option('containing', '', 'what its message or record contains; empty for none')
    def who = option('owner', 'nobody named', 'who looks after it')
    def why = option('reason', 'expected, no reason given', 'why it may happen, in a sentence a board can read')
    def until = option('expires', '2026-12-31', 'the last day on which it is expected')
    def most = option('maximum', 20, 'with more than so many it counts in full')
    def meant = option('severity', 'warn', 'what it counts as while it is within bounds: warn, or pass for a warning that is known')
    when { text && contains(text) }
    severity meant
    category 'expected'
    owner who
    reason why
    expires until
    maximum most
}
