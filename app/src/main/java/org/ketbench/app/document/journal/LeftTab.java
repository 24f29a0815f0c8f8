package org.ketbench.app.document.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocuments;

/**
 * A tab of a program that is gone.
 *
 * @param unsaved what was changed and not saved; null where the file says it all
 */
public record LeftTab(Session.OpenTab tab, JournalFolder.@Nullable Version unsaved, Place place) {

  /** Where it comes back. */
  public enum Place {
    /** As it was. */
    OWN,
    /** As it was, but among the tabs of another program. */
    TAKEN_OVER,
    /** Without its file, which another tab has with another text. */
    BESIDE
  }

  private LeftTab at(Place next) {
    return new LeftTab(tab, unsaved, next);
  }

  /**
   * The tabs of one program and then those of another one, each document once, but for those of
   * which both have a text of their own.
   */
  public static List<LeftTab> joined(List<LeftTab> tabs, List<LeftTab> others) {
    List<LeftTab> joined = new ArrayList<>(tabs);
    others.forEach(other -> other.joinTo(joined));
    return joined;
  }

  private void joinTo(List<LeftTab> joined) {
    for (int i = 0; i < joined.size(); i++) {
      if (joined.get(i).isSameDocument(this)) {
        if (joined.get(i).unsaved == null) {
          joined.set(i, unsaved == null ? joined.get(i) : at(Place.TAKEN_OVER));
        } else if (unsaved != null && joined.stream().noneMatch(this::isKnownTo)) {
          joined.add(at(Place.BESIDE));
        }
        return;
      }
    }
    if (unsaved != null || tab.file() != null) {
      joined.add(at(Place.TAKEN_OVER));
    }
  }

  private boolean isSameDocument(LeftTab other) {
    return tab.journal().equals(other.tab.journal())
        || (tab.file() != null
            && other.tab.file() != null
            && OpenDocuments.isSame(Path.of(tab.file()), Path.of(other.tab.file())));
  }

  /** Whether the other one has the text, if need be since it was put beside another one before. */
  private boolean isKnownTo(LeftTab other) {
    return unsaved != null
        && other.unsaved != null
        && other.unsaved.text().equals(unsaved.text())
        && (other.tab.file() == null || other.isSameDocument(this));
  }
}
