objective('unit-tests') {
    observed { junit('reports/*.xml', maximumAge: '2d').failed }
    atMost 0
    unit 'failed tests'
    samples { junit('reports/*.xml', maximumAge: '2d').run }
    minimumSamples 3, of: 'tests'
}

objective('scan') {
    observed { sarif('scan.sarif').errors }
    atMost 0
    unit 'errors'
    reason { def scan = sarif('scan.sarif'); "$scan.errors errors, $scan.warnings warnings, $scan.suppressed accepted" }
}
