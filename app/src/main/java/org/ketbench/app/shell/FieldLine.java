package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Labeled;
import javafx.scene.control.Separator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Short texts in a line, some at its beginning and some at its end, with lines between them. Where
 * there is no room for all, the least important ones are left out, each as a whole.
 */
final class FieldLine extends Region {
  private static final double GAP = 8;

  /** Who may be shortened is not shown at all below so many times its height. */
  private static final double SHORTEST = 4;

  private final List<Field> fields = new ArrayList<>();

  /** Where a field is, when it gives way to others, and whether it may be shortened before. */
  private record Field(
      Labeled node, StackPane cell, Separator line, Rank rank, boolean atEnd, boolean shortens) {
    boolean hasText() {
      return node.isManaged() && !node.getText().isEmpty();
    }

    double width() {
      return Math.ceil(cell.prefWidth(USE_COMPUTED_SIZE));
    }
  }

  /** What gives way to what, the last one first. */
  enum Rank {
    SIZE,
    HINT,
    ORDER,
    CARET,
    JOBS,
    SIMULATION,
    MACHINE,
    FORM
  }

  /** A field behind those that are there, at the beginning. */
  FieldLine begin(Labeled node, Rank rank) {
    return add(node, rank, false, false);
  }

  /** Like {@link #begin}, for what may be shortened. */
  FieldLine beginAtLength(Labeled node, Rank rank) {
    return add(node, rank, false, true);
  }

  /** A field behind those that are there, at the end. */
  FieldLine end(Labeled node, Rank rank) {
    return add(node, rank, true, false);
  }

  private FieldLine add(Labeled node, Rank rank, boolean atEnd, boolean shortens) {
    var field =
        new Field(
            node, new StackPane(node), new Separator(Orientation.VERTICAL), rank, atEnd, shortens);
    fields.add(field);
    getChildren().addAll(field.line(), field.cell());
    node.textProperty().subscribe(this::requestLayout);
    node.managedProperty().subscribe(this::requestLayout);
    return this;
  }

  private static double between(Field field) {
    return 2 * GAP + field.line().prefWidth(USE_COMPUTED_SIZE);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    double height = 0;
    for (Field field : fields) {
      height = Math.max(height, field.cell().prefHeight(USE_COMPUTED_SIZE));
    }
    return insets.getTop() + height + insets.getBottom();
  }

  @Override
  protected void layoutChildren() {
    List<Field> shown = new ArrayList<>();
    double left = getWidth();
    for (Field field : fields.stream().sorted(Comparator.comparing(Field::rank)).toList()) {
      if (field.hasText()) {
        double before = shown.isEmpty() ? 0 : between(field);
        if (shown.isEmpty() || before + least(field) <= left) {
          shown.add(field);
          left = Math.max(0, left - before - field.width());
        } else {
          break;
        }
      }
    }
    place(shown, left);
  }

  private double least(Field field) {
    return field.shortens() ? Math.min(field.width(), SHORTEST * getHeight()) : field.width();
  }

  private void place(List<Field> shown, double left) {
    double at = 0;
    @Nullable Field before = null;
    for (Field field : fields) {
      boolean here = shown.contains(field);
      field.cell().setVisible(here);
      boolean turns = field.atEnd() && (before == null || !before.atEnd());
      field.line().setVisible(here && before != null && !turns);
      if (here) {
        at += turns ? left : 0;
        if (before != null) {
          double line = field.line().prefWidth(USE_COMPUTED_SIZE);
          field.line().resizeRelocate(at + GAP, 0, line, getHeight());
          at += between(field);
        }
        double width = Math.min(field.width(), getWidth() - at);
        field.cell().resizeRelocate(at, 0, width, getHeight());
        at += width;
        before = field;
      }
    }
  }
}
