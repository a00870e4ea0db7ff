// Errors by the hour of the day, for the board.
reporter('board-brief', extension: 'md', description: 'Errors by the hour') {
    line "# ${title}: ${status.word().toUpperCase()}"
    line()
    def hours = new TreeMap<String, Integer>()
    list('summary.logs.errors').each { error ->
        def hour = "${error.occurred_at}".substring(0, 13)
        hours[hour] = (hours[hour] ?: 0) + (error.count as int)
    }
    hours.each { hour, count -> line "- ${hour}:00 UTC: $count" }
    if (!hours) line 'No errors.'
}
