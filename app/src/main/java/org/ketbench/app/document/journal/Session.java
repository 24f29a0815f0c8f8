package org.ketbench.app.document.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Selection;
import org.ketbench.app.settings.TabLayout;

/**
 * What was open.
 *
 * @param active the number of the tab that was worked in
 */
public record Session(List<OpenTab> tabs, int active) {
  public static final Session EMPTY = new Session(List.of(), 0);

  public Session {
    tabs = List.copyOf(tabs);
  }

  /** The keys of the journals of all tabs. */
  public Set<String> journals() {
    return tabs.stream().map(OpenTab::journal).collect(Collectors.toSet());
  }

  /**
   * One tab.
   *
   * @param file null for a document without one
   * @param journal the key of its journal
   */
  public record OpenTab(
      @Nullable String file, String name, String journal, Selection selection, TabLayout layout) {}
}
