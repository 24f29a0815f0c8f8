package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ketbench.app.text.Texts;

/**
 * What comes of dropping files on the window, in words.
 *
 * @param opened those that will be opened
 * @param title what will be done, or that nothing will
 * @param detail more about it; may be empty
 */
record DropPlan(List<Path> opened, String title, String detail) {
  private static final Texts TEXTS = Texts.beside(DropPlan.class);

  /** So many names are read at a glance. */
  private static final int MOST_NAMES = 3;

  DropPlan {
    opened = List.copyOf(opened);
  }

  /** Looks at the beginning of each file. */
  static Map<Path, FileProspect> prospects(List<Path> files) {
    Map<Path, FileProspect> prospects = new LinkedHashMap<>();
    files.forEach(file -> prospects.put(file, FileProspect.of(file)));
    return prospects;
  }

  /**
   * The plan for files of which this is known.
   *
   * @param isOpen whether a file is open already
   */
  static DropPlan of(Map<Path, FileProspect> prospects, Predicate<Path> isOpen) {
    List<Path> opened = new ArrayList<>();
    List<Path> refused = new ArrayList<>();
    prospects.forEach((file, prospect) -> (prospect.isOpened() ? opened : refused).add(file));
    if (opened.isEmpty()) {
      return refusal(refused, prospects);
    }
    List<String> details = new ArrayList<>();
    String title;
    if (opened.size() == 1) {
      Path file = opened.getFirst();
      title = TEXTS.get(isOpen.test(file) ? "drop.goTo" : "drop.open", name(file));
      if (prospects.get(file) == FileProspect.CONVERTED) {
        details.add(TEXTS.get("drop.converted"));
      }
    } else {
      title = TEXTS.get("drop.openAll", opened.size());
      details.add(names(opened));
    }
    if (!refused.isEmpty()) {
      details.add(refused(refused));
    }
    return new DropPlan(opened, title, String.join("\n", details));
  }

  private static DropPlan refusal(List<Path> refused, Map<Path, FileProspect> prospects) {
    if (refused.size() > 1) {
      return new DropPlan(List.of(), TEXTS.get("drop.none", refused.size()), names(refused));
    }
    Path file = refused.getFirst();
    String reason =
        switch (prospects.getOrDefault(file, FileProspect.UNREADABLE)) {
          case FOLDER -> "drop.folder";
          case NO_TEXT -> "drop.noText";
          default -> "drop.unreadable";
        };
    return new DropPlan(List.of(), refused(refused), TEXTS.get(reason));
  }

  private static String refused(List<Path> refused) {
    return refused.size() == 1
        ? TEXTS.get("drop.refused", name(refused.getFirst()))
        : TEXTS.get("drop.refusedAll", refused.size());
  }

  private static String names(List<Path> files) {
    String first =
        files.stream().limit(MOST_NAMES).map(DropPlan::name).collect(Collectors.joining(", "));
    int others = files.size() - MOST_NAMES;
    return others > 0 ? TEXTS.get("drop.more", first, others) : first;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  boolean opensAny() {
    return !opened.isEmpty();
  }
}
