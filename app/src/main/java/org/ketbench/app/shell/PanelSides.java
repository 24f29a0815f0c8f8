package org.ketbench.app.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.app.settings.SettingsStore;

/** Shows and hides the tool windows around the documents, and keeps their sizes. */
final class PanelSides {
  /** A view that needs room may take so much of the height. */
  private static final double MOST_LENT = 0.6;

  private static final double SLACK = 2;

  private final SettingsStore settings;
  private final SplitPane rows;
  private final SplitPane columns;
  private final Map<Side, Region> sides = new EnumMap<>(Side.class);
  private boolean arranging = true;
  private double lent;

  /**
   * @param columns the left one, the documents, the right one
   * @param rows those columns above the bottom one
   */
  PanelSides(SettingsStore settings, SplitPane columns, SplitPane rows) {
    this.settings = settings;
    this.columns = columns;
    this.rows = rows;
    sides.put(Side.LEFT, (Region) columns.getItems().getFirst());
    sides.put(Side.RIGHT, (Region) columns.getItems().getLast());
    sides.put(Side.BOTTOM, (Region) rows.getItems().getLast());
    sides.values().forEach(side -> SplitPane.setResizableWithParent(side, false));
    for (Map.Entry<Side, Region> side : sides.entrySet()) {
      var size =
          side.getKey() == Side.BOTTOM
              ? side.getValue().heightProperty()
              : side.getValue().widthProperty();
      size.addListener((_, _, now) -> remember(side.getKey(), now.doubleValue()));
    }
    settings.settings().map(now -> now.panels()).addListener((_, old, now) -> changed(old, now));
    columns.widthProperty().addListener((_, old, _) -> first(old));
    rows.heightProperty().addListener((_, old, _) -> first(old));
    show();
  }

  /**
   * Makes the bottom one at least so many times as high as letters, as far as there is room, until
   * this is asked for again. Its size, which the user drags it to, stays what it is.
   */
  void want(double letters) {
    double height = rows.getHeight();
    if (height > 0 && rows.getItems().size() > 1) {
      double before = lent;
      lent = Math.min(letters * Dress.of(settings.get()).textSize(), MOST_LENT * height);
      if (before > 0 || lent > 0) {
        rows.setDividerPosition(0, 1 - bottom() / height);
      }
    }
  }

  private double bottom() {
    return Math.max(settings.get().panels().of(Side.BOTTOM).size(), lent);
  }

  private void first(Number old) {
    if (old.doubleValue() <= 0) {
      arranging = true;
      Platform.runLater(this::arrange);
    }
  }

  private void changed(Panels old, Panels now) {
    boolean other = false;
    for (Side side : Side.values()) {
      other |= old.of(side).shown() != now.of(side).shown();
    }
    if (other || now.equals(Panels.USUAL)) {
      arranging = true;
      show();
      Platform.runLater(this::arrange);
    }
  }

  private void show() {
    put(columns, Side.LEFT, 0);
    put(columns, Side.RIGHT, Integer.MAX_VALUE);
    put(rows, Side.BOTTOM, Integer.MAX_VALUE);
  }

  private void put(SplitPane pane, Side side, int place) {
    Node node = sides.get(side);
    boolean wanted = settings.get().panels().of(side).shown();
    boolean there = pane.getItems().contains(node);
    if (wanted && !there) {
      pane.getItems().add(Math.min(place, pane.getItems().size()), node);
    } else if (!wanted && there) {
      pane.getItems().remove(node);
    }
  }

  /** Gives each side its size; comes after the layout, in which the panes get theirs. */
  private void arrange() {
    Panels panels = settings.get().panels();
    columns.layout();
    rows.layout();
    if (columns.getWidth() > 0 && panels.of(Side.LEFT).shown()) {
      columns.setDividerPosition(0, panels.of(Side.LEFT).size() / columns.getWidth());
    }
    if (columns.getWidth() > 0 && panels.of(Side.RIGHT).shown()) {
      int last = columns.getItems().size() - 2;
      columns.setDividerPosition(last, 1 - panels.of(Side.RIGHT).size() / columns.getWidth());
    }
    if (rows.getHeight() > 0 && panels.of(Side.BOTTOM).shown()) {
      rows.setDividerPosition(0, 1 - bottom() / rows.getHeight());
    }
    rows.setOrientation(Orientation.VERTICAL);
    Platform.runLater(() -> arranging = false);
  }

  private void remember(Side side, double size) {
    Panels panels = settings.get().panels();
    if (side == Side.BOTTOM && lent > 0) {
      if (Math.abs(size - bottom()) <= SLACK) {
        return;
      }
      // What is dragged is no longer lent.
      lent = 0;
    }
    if (!arranging && size >= 80 && panels.of(side).shown()) {
      settings.change(old -> old.panels(panels.with(side, new Panels.Panel(true, size))));
    }
  }
}
