package org.alphatrade.dryrun.plugin.template;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A read-only list whose reading counts. */
final class CountedList extends AbstractList<Object> implements RandomAccess {
    private final List<Object> items;
    private final RenderBudget budget;

    CountedList(List<Object> items, RenderBudget budget) {
        this.items = items;
        this.budget = budget;
    }

    @Override
    public Object get(int index) {
        budget.step();
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
