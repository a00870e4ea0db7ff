package org.alphatrade.dryrun.addon.xlsx;

import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** The format {@code xlsx}. */
public final class WorkbookProvider implements ReporterProvider {
    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String description() {
        return "A workbook: verdict, criteria and incidents, a sheet each.";
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public Reporter create(PluginContext context) {
        return (report, target) -> new WorkbookReport(report.tree()).write(target.stream());
    }
}
