package org.alphatrade.dryrun.report.headline;

import java.util.List;
import java.util.stream.Stream;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.tree.Listing;

/** What counts for less than it was raised for, who said so, why, until when, and for how many. */
public final class AcceptedIncidents {
    private AcceptedIncidents() {}

    /** Returns a line of Markdown for each. */
    public static List<String> of(RunSummary summary) {
        return of(TopIncidents.of(summary)).map(IncidentLine::of).toList();
    }

    /** Returns those of a list. */
    public static Stream<ListedIncident> of(Listing<ListedIncident> list) {
        return list.entries().stream().filter(ListedIncident::isAccepted);
    }

    /** Returns {@code 3 errors, 2 accepted} of a list; empty when none of it is accepted. */
    static String count(String many, Listing<ListedIncident> list) {
        long accepted = list.entries().stream()
                .filter(ListedIncident::isAccepted)
                .mapToLong(ListedIncident::count)
                .sum();
        long all = list.entries().stream().mapToLong(ListedIncident::count).sum() + list.more();
        return accepted == 0
                ? ""
                : all + " " + (all == 1 ? many.replaceAll("s$", "") : many) + ", " + accepted + " accepted";
    }
}
