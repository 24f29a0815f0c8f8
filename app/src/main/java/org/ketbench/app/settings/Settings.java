package org.ketbench.app.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is remembered from one start to the next.
 *
 * @param theme the name of one
 * @param textSize of the window, in pixels; 0 for what fits the theme
 * @param lowestFirst whether labels of states begin with the first qubit
 * @param reducedMotion whether nothing moves that need not
 * @param recent files, the last one first
 * @param layouts how files were shown, by their paths
 * @param favourites the gates that the palette shows first; empty for the usual ones
 */
public record Settings(
    String theme,
    double textSize,
    boolean lowestFirst,
    boolean reducedMotion,
    boolean restoreSession,
    WindowPlace place,
    Panels panels,
    List<String> recent,
    Map<String, TabLayout> layouts,
    List<String> favourites) {
  public static final Settings USUAL =
      new Settings(
          "light",
          0,
          true,
          false,
          true,
          WindowPlace.USUAL,
          Panels.USUAL,
          List.of(),
          Map.of(),
          List.of());

  /** No text of the window is smaller, in pixels, or larger than {@link #LARGEST_TEXT}. */
  public static final double SMALLEST_TEXT = 9;

  public static final double LARGEST_TEXT = 40;

  private static final int MOST_RECENT = 15;
  private static final int MOST_LAYOUTS = 100;

  public Settings {
    textSize =
        Double.isFinite(textSize) && textSize > 0
            ? Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT)
            : 0;
    recent = List.copyOf(recent);
    favourites = List.copyOf(favourites);
    layouts = Collections.unmodifiableMap(new LinkedHashMap<>(layouts));
  }

  public Settings theme(String next) {
    return new Settings(
        next,
        textSize,
        lowestFirst,
        reducedMotion,
        restoreSession,
        place,
        panels,
        recent,
        layouts,
        favourites);
  }

  public Settings textSize(double next) {
    return new Settings(
        theme,
        next,
        lowestFirst,
        reducedMotion,
        restoreSession,
        place,
        panels,
        recent,
        layouts,
        favourites);
  }

  public Settings lowestFirst(boolean next) {
    return new Settings(
        theme,
        textSize,
        next,
        reducedMotion,
        restoreSession,
        place,
        panels,
        recent,
        layouts,
        favourites);
  }

  public Settings reducedMotion(boolean next) {
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        next,
        restoreSession,
        place,
        panels,
        recent,
        layouts,
        favourites);
  }

  public Settings restoreSession(boolean next) {
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        reducedMotion,
        next,
        place,
        panels,
        recent,
        layouts,
        favourites);
  }

  public Settings place(WindowPlace next) {
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        reducedMotion,
        restoreSession,
        next,
        panels,
        recent,
        layouts,
        favourites);
  }

  public Settings panels(Panels next) {
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        reducedMotion,
        restoreSession,
        place,
        next,
        recent,
        layouts,
        favourites);
  }

  public Settings favourites(List<String> next) {
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        reducedMotion,
        restoreSession,
        place,
        panels,
        recent,
        layouts,
        next);
  }

  private Settings recent(List<String> next) {
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        reducedMotion,
        restoreSession,
        place,
        panels,
        next,
        layouts,
        favourites);
  }

  /** With a file at the head of the recent ones. */
  public Settings opened(String path) {
    List<String> next = new ArrayList<>(recent);
    next.remove(path);
    next.addFirst(path);
    return recent(next.subList(0, Math.min(next.size(), MOST_RECENT)));
  }

  /** Without a file that is no longer there. */
  public Settings forgotten(String path) {
    return recent(recent.stream().filter(each -> !each.equals(path)).toList());
  }

  /** How a file is shown from now on; what was not used for longest is forgotten. */
  public Settings shown(String path, TabLayout layout) {
    Map<String, TabLayout> next = new LinkedHashMap<>(layouts);
    next.remove(path);
    next.put(path, layout);
    while (next.size() > MOST_LAYOUTS) {
      next.remove(next.keySet().iterator().next());
    }
    return new Settings(
        theme,
        textSize,
        lowestFirst,
        reducedMotion,
        restoreSession,
        place,
        panels,
        recent,
        next,
        favourites);
  }
}
