// The tests of the build that is rehearsed, as JUnit XML of whatever ran them: how many failed.
objective('junit-report') {
    description 'No test of the build that is rehearsed failed, as JUnit XML tells'
    version '1.0'
    def files = option('files', 'reports/*.xml', 'a file or a pattern, from the working directory')
    def most = option('maximum', 0, 'how many failures and errors pass')
    def enough = option('minimum-tests', 1, 'with fewer tests that were run it cannot be judged')
    def age = option('maximum-age', duration('7d'), 'how far from the end of what is judged the tests may have been run')
    def fileTime = option('time-of-file', false, 'a report that says no time is of the time its file was changed last')
    samples { junit(files, maximumAge: age, timeOfFile: fileTime).run }
    minimumSamples enough, of: 'tests that were run'
    observed { junit(files, maximumAge: age, timeOfFile: fileTime).failed }
    atMost most
    unit 'failed tests'
}
