package org.ketbench.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.app.settings.SettingsStore;

/**
 * Shows and hides the tool windows around the documents, and keeps the sizes that the user drags
 * them to. In a window that is too small for all of them those give way that were not asked for
 * last; that is not remembered.
 */
final class PanelSides {
  /** A view that needs room may take so much of the height. */
  private static final double MOST_LENT = 0.6;

  /** What is lower has no room for the bottom one, in letters. */
  private static final double LOW = 20;

  private final SettingsStore settings;
  private final SplitPane rows;
  private final SplitPane columns;
  private final Node documents;
  private final Map<Side, Region> sides = new EnumMap<>(Side.class);
  private final Map<Side, Double> beforeDragging = new EnumMap<>(Side.class);
  private @Nullable Side asked;
  private boolean arranging;
  private double lent;

  /**
   * @param columns the left one, the documents, the right one
   * @param rows those columns above the bottom one
   */
  PanelSides(SettingsStore settings, SplitPane columns, SplitPane rows) {
    this.settings = settings;
    this.columns = columns;
    this.rows = rows;
    documents = columns.getItems().get(1);
    sides.put(Side.LEFT, (Region) columns.getItems().getFirst());
    sides.put(Side.RIGHT, (Region) columns.getItems().getLast());
    sides.put(Side.BOTTOM, (Region) rows.getItems().getLast());
    sides.values().forEach(side -> SplitPane.setResizableWithParent(side, false));
    rows.addEventFilter(MouseEvent.MOUSE_PRESSED, this::beginDragging);
    rows.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> endDragging());
    settings.settings().map(now -> now.panels()).addListener((_, old, now) -> changed(old, now));
    settings.settings().map(now -> Dress.of(now).textSize()).subscribe(_ -> arrangeSoon());
    columns.widthProperty().subscribe(this::arrangeSoon);
    rows.heightProperty().subscribe(this::arrangeSoon);
    show();
  }

  /** Whether a tool window is shown, and has room. */
  boolean isSeen(Side side) {
    return pane(side).getItems().contains(sides.get(side));
  }

  /** As {@link #isSeen}, whenever that changes. */
  ObservableValue<Boolean> seen(Side side) {
    return Bindings.createBooleanBinding(() -> isSeen(side), pane(side).getItems());
  }

  /** Shows a tool window, however little room there is. */
  void open(Side side) {
    asked = side;
    remember(side, true);
    show();
    arrangeSoon();
  }

  void close(Side side) {
    remember(side, false);
  }

  /** Shows what a window of this size begins with, as large as that is then. */
  void reset() {
    asked = null;
    lent = 0;
    double letter = letter();
    Scene scene = rows.getScene();
    settings.change(
        old -> old.panels(Panels.fitting(scene.getWidth() / letter, scene.getHeight() / letter)));
    show();
    arrangeSoon();
  }

  private double letter() {
    return Dress.of(settings.get()).textSize();
  }

  private void remember(Side side, boolean shown) {
    settings.change(
        old -> {
          Panels panels = old.panels();
          return old.panels(panels.with(side, new Panels.Panel(shown, panels.of(side).size())));
        });
  }

  private boolean hasRoom(Side side) {
    Scene scene = rows.getScene();
    if (scene == null || rows.getHeight() <= 0 || side == asked) {
      return true;
    }
    return side == Side.BOTTOM
        ? rows.getHeight() >= LOW * letter()
        : scene.getWidth() >= leastWidth(side);
  }

  /** What the documents, a side, and the other one need where that comes first. */
  private double leastWidth(Side side) {
    Side other = side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    boolean first = (asked == null || asked == Side.BOTTOM) ? other == Side.RIGHT : other == asked;
    boolean both = first && settings.get().panels().of(other).shown();
    return leastWidth(documents)
        + leastWidth(sides.get(side))
        + (both ? leastWidth(sides.get(other)) : 0);
  }

  private static double leastWidth(@Nullable Node node) {
    return node == null ? 0 : node.minWidth(Region.USE_COMPUTED_SIZE);
  }

  /**
   * Makes the bottom one at least so many times as high as letters, as far as there is room, until
   * this is asked for again. Its size, which the user drags it to, stays what it is.
   */
  void want(double letters) {
    if (rows.getHeight() > 0 && rows.getItems().size() > 1) {
      lent = Math.min(letters * letter(), MOST_LENT * rows.getHeight());
      place(Side.BOTTOM);
    }
  }

  private void changed(Panels old, Panels now) {
    boolean other = false;
    for (Side side : Side.values()) {
      other |= old.of(side).shown() != now.of(side).shown();
    }
    if (other) {
      show();
      arrangeSoon();
    }
  }

  private void show() {
    put(Side.LEFT, 0);
    put(Side.RIGHT, Integer.MAX_VALUE);
    put(Side.BOTTOM, Integer.MAX_VALUE);
  }

  private void put(Side side, int place) {
    SplitPane pane = pane(side);
    Node node = sides.get(side);
    boolean wanted = settings.get().panels().of(side).shown() && hasRoom(side);
    boolean there = pane.getItems().contains(node);
    if (wanted && !there) {
      pane.getItems().add(Math.min(place, pane.getItems().size()), node);
    } else if (!wanted && there) {
      pane.getItems().remove(node);
    }
  }

  private SplitPane pane(Side side) {
    return side == Side.BOTTOM ? rows : columns;
  }

  private static double size(Side side, Region region) {
    return side == Side.BOTTOM ? region.getHeight() : region.getWidth();
  }

  /** Comes after the layout, in which the panes get their sizes. */
  private void arrangeSoon() {
    if (!arranging) {
      arranging = true;
      Platform.runLater(this::arrange);
    }
  }

  private void arrange() {
    arranging = false;
    show();
    rows.layout();
    columns.layout();
    sides.keySet().forEach(this::place);
  }

  /** Gives a side the size that the user wants it to have, as far as there is room. */
  private void place(Side side) {
    SplitPane pane = pane(side);
    double whole = side == Side.BOTTOM ? pane.getHeight() : pane.getWidth();
    Region divider = divider(pane);
    if (whole <= 0 || divider == null || !pane.getItems().contains(sides.get(side))) {
      return;
    }
    double wanted = settings.get().panels().of(side).size();
    if (side == Side.BOTTOM) {
      wanted = Math.max(wanted, lent);
    }
    // The position of a divider is that of its middle.
    double middle = wanted + divider.prefWidth(Region.USE_COMPUTED_SIZE) / 2;
    if (side == Side.LEFT) {
      pane.setDividerPosition(0, middle / whole);
    } else {
      pane.setDividerPosition(pane.getItems().size() - 2, 1 - middle / whole);
    }
  }

  private static @Nullable Region divider(SplitPane pane) {
    return dividers(pane).findFirst().orElse(null);
  }

  private static Stream<Region> dividers(SplitPane pane) {
    return pane.getChildrenUnmodifiable().stream()
        .filter(child -> child.getStyleClass().contains("split-pane-divider"))
        .map(Region.class::cast);
  }

  private void beginDragging(MouseEvent press) {
    if (Stream.concat(dividers(rows), dividers(columns)).anyMatch(each -> isIn(each, press))) {
      sides.forEach((side, region) -> beforeDragging.put(side, size(side, region)));
    }
  }

  private static boolean isIn(Node divider, MouseEvent event) {
    return event.getTarget() instanceof Node at && (at == divider || at.getParent() == divider);
  }

  private void endDragging() {
    if (!beforeDragging.isEmpty()) {
      rows.layout();
      columns.layout();
      sides.forEach(
          (side, region) -> {
            double size = size(side, region);
            if (!Objects.equals(size, beforeDragging.get(side))) {
              remember(side, size);
            }
          });
      beforeDragging.clear();
    }
  }

  private void remember(Side side, double size) {
    if (side == Side.BOTTOM) {
      // What is dragged is no longer lent.
      lent = 0;
    }
    settings.change(old -> old.panels(old.panels().with(side, new Panels.Panel(true, size))));
  }
}
