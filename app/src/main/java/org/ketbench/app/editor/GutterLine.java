package org.ketbench.app.editor;

import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;

/**
 * What stands before a line of the text: a mark where there is a problem, its number, and the arrow
 * that folds it. One is made for each line that comes into view, which is felt when scrolling, so
 * it is made of as few nodes as can be, and of no controls.
 */
final class GutterLine extends Region {
  private static final Texts TEXTS = Texts.beside(GutterLine.class);
  private static final double MARK = 7;
  private static final double MARK_PART = 0.55;
  private static final double ARROW = 14;
  private static final double GAP = 6;
  private static final double LEFT = 6;
  private static final double RIGHT = 10;
  private static final String OPEN = "▾";
  private static final String CLOSED = "▸";

  private final Text number;
  private final @Nullable Text arrow;
  private final @Nullable Region mark;
  private final Fold fold;

  /** Whether lines can be folded away behind a line, or are. */
  enum Fold {
    NONE,
    OPEN,
    CLOSED
  }

  /**
   * @param mark the style of the mark; null for none
   * @param toggle folds or opens the line
   */
  GutterLine(String number, @Nullable String mark, Fold fold, Runnable toggle) {
    this.number = text(number, "gutter-number");
    this.fold = fold;
    this.mark = mark == null ? null : mark(mark);
    arrow = fold == Fold.NONE ? null : arrow(fold, toggle);
    getStyleClass().add("gutter-line");
    getChildren().add(this.number);
    if (this.mark != null) {
      getChildren().add(this.mark);
    }
    if (arrow != null) {
      getChildren().add(arrow);
    }
  }

  private static Text text(String content, String style) {
    var text = new Text(content);
    text.getStyleClass().add(style);
    text.setTextOrigin(VPos.TOP);
    return text;
  }

  private static Region mark(String style) {
    var mark = new Region();
    mark.getStyleClass().addAll("gutter-mark", style);
    return mark;
  }

  private static Text arrow(Fold fold, Runnable toggle) {
    boolean closed = fold == Fold.CLOSED;
    Text arrow = text(closed ? CLOSED : OPEN, "fold-arrow");
    arrow.getStyleClass().add(closed ? "fold-closed" : "fold-open");
    arrow.setPickOnBounds(true);
    arrow.setCursor(Cursor.HAND);
    arrow.setAccessibleText(TEXTS.get(closed ? "fold.open" : "fold.close"));
    arrow.setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            toggle.run();
            event.consume();
          }
        });
    return arrow;
  }

  Fold fold() {
    return fold;
  }

  /** Larger beside larger letters. */
  private double markSize() {
    return Math.max(MARK, Math.rint(MARK_PART * number.getLayoutBounds().getHeight()));
  }

  @Override
  protected double computePrefWidth(double height) {
    return LEFT + markSize() + GAP + number.getLayoutBounds().getWidth() + GAP + ARROW + RIGHT;
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  /** Of a line that is folded away a sliver is left, in which there is no room for anything. */
  @Override
  protected void layoutChildren() {
    boolean room = getHeight() > number.getLayoutBounds().getHeight() / 2;
    getChildren().forEach(child -> child.setVisible(room));
    double right = getWidth() - RIGHT;
    if (arrow != null) {
      double width = arrow.getLayoutBounds().getWidth();
      put(arrow, right - (ARROW + width) / 2);
    }
    put(number, right - ARROW - GAP - number.getLayoutBounds().getWidth());
    if (mark != null) {
      mark.resize(markSize(), markSize());
      put(mark, LEFT);
    }
  }

  private void put(Node node, double x) {
    double height = node.getLayoutBounds().getHeight();
    node.relocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2));
  }
}
