// Memory that grows and goes on growing, hours before it reaches a limit. It rests on the samples that the harness takes of the
// runtime and its children (--resource-sample-interval, a minute without it) and keeps in its journal, so that an audit of the
// run finds the same. Bare log files hold no samples: there it says that nothing was checked.
//
// - What is looked at is the floor, the lowest sample of each stretch of time, so that a saw-tooth is no growth.
// - The slope is that of Theil and Sen: the middle one of the slopes between all pairs of stretches, which a few odd ones do not
//   move. Compared is its lower bound, by Kendall's distribution, so that what may be chance is no growth.
// - The later half of the time is looked at, at most a day, so that a warm-up passes out of sight. Growth that slows down, as
//   when a cache fills up, or that only comes back to where it was before, as from day to day, is none either. What grows is
//   looked at twice before it is raised.

/** The slopes between all pairs of points (hours, MiB), the smallest first: MiB an hour. */
List<Double> slopes(List<List<Double>> points) {
    List<Double> all = []
    for (int i = 0; i < points.size(); i++) {
        for (int j = i + 1; j < points.size(); j++) {
            double more = points[j][1] - points[i][1]
            double hours = points[j][0] - points[i][0]
            all.add(more / hours)
        }
    }
    return all.sort()
}

double middle(List<Double> sorted) {
    return sorted[(sorted.size() / 2) as int]
}

/** The slope that the true one is above, so many standard errors sure; below everything when there are too few for that. */
double lowerBound(List<Double> slopes, int points, double sigmas) {
    double spread = sigmas * Math.sqrt(points * (points - 1) * (2 * points + 5) / 18.0d)
    int place = (int) Math.floor((slopes.size() - spread) / 2)
    return place < 1 ? Double.NEGATIVE_INFINITY : slopes[place - 1]
}

/** At most 24 points: neighbours become one, as low as the lowest of them. */
List<List<Double>> thinned(List<List<Double>> points) {
    int together = (int) Math.max(1, Math.ceil(points.size() / 24.0d))
    List<List<Double>> thin = []
    for (int i = 0; i < points.size(); i += together) {
        List<List<Double>> neighbours = points.subList(i, Math.min(i + together, points.size()))
        thin.add([neighbours[0][0], neighbours.collect { it[1] }.min()])
    }
    return thin
}

/** Tells whether the later half grows by clearly less than the earlier half did. */
boolean slowsDown(List<List<Double>> points) {
    int half = points.size().intdiv(2)
    double earlier = middle(slopes(points.subList(0, half)))
    double later = middle(slopes(points.subList(half, points.size())))
    return later < earlier * 0.85d
}

detector('memory-growth') {
    description 'Memory of the runtime grows and goes on growing'
    version '1.0'
    def rate = option('rate', 1.0, 'growth of so many per cent of the memory in use, an hour, is raised')
    def least = option('minimum-mb', 1.0, 'growth of less than so many MiB an hour is not, except towards a limit')
    def given = option('limit-mb', 0.0, 'growth that reaches so many MiB within the horizon is raised; 0: --resource-max-memory-mb')
    def horizon = option('horizon', duration('72h'), 'how far ahead is looked')
    def settle = option('after', duration('1h'), 'how long it may warm up')
    def watch = option('watch', duration('6h'), 'how long it must have been seen since then')
    def sigmas = option('sigmas', 3.0, 'how sure the growth must be, in standard errors')
    def bad = option('severity', WARN, 'how bad it is')
    double hour = 3_600_000
    double longest = Math.max(watch.toMillis() / hour, 24)
    long stretch = Math.max(1, watch.toMillis().intdiv(12))
    double limit = given
    long current = -1
    double lowest = 0
    double before = 0
    List<List<Double>> floors = []
    boolean grew = false
    boolean growing = false
    boolean judged = false
    observe { seen ->
        if (seen instanceof Observation.Started && given == 0) {
            limit = (seen.settings()['resource-max-memory-mb'] ?: '0') as double
        }
        if (!(seen instanceof Observation.ResourceSample) || seen.elapsed() < settle) {
            return
        }
        def memory = ((Observation.ResourceSample) seen).memoryBytes()
        if (memory.isEmpty()) {
            return
        }
        long millis = seen.elapsed().toMillis()
        double used = memory.getAsLong() / 1_048_576.0d
        if (current == millis.intdiv(stretch)) {
            lowest = Math.min(lowest, used)
            return
        }
        if (current >= 0) {
            double at = current * stretch / hour
            floors.add([at, lowest] as List<Double>)
        }
        current = millis.intdiv(stretch)
        lowest = used

        double now = millis / hour
        double watched = now - settle.toMillis() / hour
        double window = Math.min(longest, Math.max(watch.toMillis() / hour, watched / 2))
        while (floors && floors[0][0] < now - longest) {
            before = Math.max(before, floors.remove(0)[1])
        }
        floors.each { if (it[0] < now - window) before = Math.max(before, it[1]) }
        List<List<Double>> points = thinned(floors.findAll { it[0] >= now - window })
        if (watched * hour < watch.toMillis() || points.size() < 8) {
            return
        }
        judged = true
        List<Double> all = slopes(points)
        double sure = lowerBound(all, points.size(), sigmas)
        double level = points.last()[1]
        boolean fast = sure > Math.max(least, level * rate / 100)
        boolean reaches = limit > 0 && sure > 0 && level + sure * horizon.toMillis() / hour >= limit
        boolean grows = (fast || reaches) && level > before && !slowsDown(points)
        if (grows && grew && !growing) {
            growing = true
            String towards = reaches ? String.format(Locale.ROOT, ', and reaches %.0f MiB in %.1f hours', limit, Math.max(0.0d, (limit - level) / sure)) : ''
            raise String.format(Locale.ROOT, 'memory grows by at least %.1f MiB an hour, from %.0f MiB', sure, level) + towards,
                    severity: bad, category: 'resources',
                    details: [mib_an_hour_at_least: sure, mib_an_hour_likely: middle(all), mib: level, hours: window, points: points.size()]
        }
        growing = growing && sure > 0
        grew = grows
    }
    unchecked { judged ? '' : "it takes samples of memory over ${watch.toMinutes()} minutes after ${settle.toMinutes()} minutes of warm-up" }

    example 'two per cent an hour', expect: WARN, count: 1, given: (0..600).collect {
        [observation: 'resource_sample', elapsed: it * 60, memory_bytes: 400_000_000 + it * 133_000]
    }
    example 'a saw-tooth of a garbage collector', expect: NONE, given: (0..1000).collect {
        [observation: 'resource_sample', elapsed: it * 60, memory_bytes: 400_000_000 + (it % 40) * 5_000_000]
    }
    example 'a warm-up that comes to rest', expect: NONE, given: (0..1000).collect {
        [observation: 'resource_sample', elapsed: it * 60, memory_bytes: (400_000_000 + 300_000_000 * (1 - Math.exp(-it / 60.0d))) as long]
    }
    example 'too short to tell', expect: PASS, given: (0..60).collect {
        [observation: 'resource_sample', elapsed: it * 60, memory_bytes: 400_000_000 + it * 133_000]
    }
}
