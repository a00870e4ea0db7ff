// The scan of the build that is rehearsed, as SARIF 2.1.0 of whatever made it: how many results nobody accepted.
objective('sarif-report') {
    description 'The scan of the build that is rehearsed found nothing that nobody accepted, as SARIF tells'
    version '1.0'
    def files = option('files', 'scan.sarif', 'a file or a pattern, from the working directory')
    def least = option('level', 'error', 'the least that counts: error, warning or note')
    def most = option('maximum', 0, 'how many of them pass')
    def age = option('maximum-age', duration('7d'), 'how far from the end of what is judged the scan may have been made')
    def fileTime = option('time-of-file', false, 'a report that says no time is of the time its file was changed last')
    if (!['error', 'warning', 'note'].contains(least)) {
        throw new IllegalArgumentException("level '$least' is none of error, warning and note")
    }
    observed {
        def scan = sarif(files, maximumAge: age, timeOfFile: fileTime)
        least == 'error' ? scan.errors : least == 'warning' ? scan.errors + scan.warnings : scan.results
    }
    atMost most
    unit 'results'
}
