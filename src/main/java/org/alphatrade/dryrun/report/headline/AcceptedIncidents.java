package org.alphatrade.dryrun.report.headline;

import java.util.List;
import org.alphatrade.dryrun.report.entry.ListedIncident;
import org.alphatrade.dryrun.report.summary.RunSummary;
import org.alphatrade.dryrun.report.tree.Listing;

/** What counts for less than it was raised for, who said so, why, until when, and for how many. */
public final class AcceptedIncidents {
    private AcceptedIncidents() {}

    /** Returns a line of Markdown for each. */
    public static List<String> of(RunSummary summary) {
        return TopIncidents.of(summary).entries().stream()
                .filter(ListedIncident::isAccepted)
                .map(IncidentLine::of)
                .toList();
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
