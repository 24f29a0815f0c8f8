package org.ketbench.app.editor;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.fxmisc.flowless.Virtualized;
import org.fxmisc.richtext.CodeArea;
import org.reactfx.value.Val;
import org.reactfx.value.Var;

/**
 * The text between its scroll bars, made so that no jump in it is felt.
 *
 * <p>An area makes each line that comes into view anew, which takes it up to a millisecond on a
 * slow machine, and more while the code for it is new to the JVM. A jump makes all lines in view at
 * once, and whoever drags the thumb of a long text jumps in every frame. Here only as much of the
 * area is laid out in a frame as there is time for, by what lines took so far; the rest follows in
 * the next frames, from above. Where lines are quick, all come at once as ever. Who turns the wheel
 * is followed line by line: what one frame has no time for, the view goes on for in the next.
 *
 * <p>The area also tells of a new size and position with each single line, and scroll bars that
 * hear of it work out all of them each time. These hear of it once a frame.
 */
final class ScrolledText extends Region implements Virtualized {
  /** Leaves time in a frame for what else there is to do. */
  private static final double MILLIS_FOR_LINES = 6;

  private static final double FEWEST_LINES = 5;
  private static final double FEWEST_LINES_OF_A_TURN = 2;

  /** A view that lags behind a wheel by more than so many of its heights jumps. */
  private static final double MOST_BEHIND = 2;

  /** Before anything is known, lines are taken to be slow, as they are the first time. */
  private static final double MILLIS_OF_FIRST_LINES = 1.5;

  /** No line is made in less time than this. */
  private static final double MILLIS_OF_NONE = 0.03;

  private final CodeArea area;
  private final Var<Double> width = Var.newSimpleVar(0.0);
  private final Var<Double> height = Var.newSimpleVar(0.0);
  private final Var<Double> left = Var.newSimpleVar(0.0);
  private final Var<Double> top = Var.newSimpleVar(0.0);
  private final Var<Double> scrollX;
  private final Var<Double> scrollY;
  private final PauseTransition nextFrame = new PauseTransition(Duration.millis(1));
  private double millisOfLine = MILLIS_OF_FIRST_LINES;
  private double room = Double.POSITIVE_INFINITY;
  private double owed;
  private boolean turned;
  private boolean wantsCaret;
  private boolean staying;

  ScrolledText(CodeArea area) {
    this.area = area;
    scrollX = left.asVar(to -> area.estimatedScrollXProperty().setValue(to));
    scrollY = top.asVar(this::scrollTo);
    paddingProperty().bind(area.paddingProperty());
    getChildren().add(area);
    nextFrame.setOnFinished(_ -> goOn());
    area.addEventFilter(ScrollEvent.SCROLL, this::turn);
    area.currentParagraphProperty().addListener((_, _, line) -> follow(line * lineHeight()));
  }

  /** A scroll bar that hears of a place says it back, in whole pixels. */
  private void scrollTo(double place) {
    double distance = Math.abs(place - top.getValue());
    if (distance < 1) {
      return;
    }
    owed = 0;
    if (distance > getHeight() / 2) {
      limit();
    }
    area.estimatedScrollYProperty().setValue(place);
  }

  private void turn(ScrollEvent wheel) {
    wheel.consume();
    area.scrollXBy(-wheel.getDeltaX());
    turnBy(-wheel.getDeltaY());
  }

  /** More than one turn may come in a frame; they are gone for together. */
  private void turnBy(double by) {
    owed += by;
    if (Math.abs(owed) > MOST_BEHIND * getHeight()) {
      scrollTo(Math.clamp(top.getValue() + owed, 0, lastPlace()));
    } else {
      goOn();
    }
  }

  /**
   * Lines that come into view are made here, since others may ask what is in view before the frame.
   */
  private void goOn() {
    if (!turned && isBehind()) {
      turned = true;
      double most = affordable(FEWEST_LINES_OF_A_TURN);
      double by = (int) Math.clamp(owed, -most, most);
      owed -= by;
      long start = System.nanoTime();
      area.scrollYBy(by);
      area.layout();
      learn((System.nanoTime() - start) / 1e6, Math.abs(by));
    }
    requestLayout();
  }

  /** An area is at whole pixels and would forget what is left of one. */
  private boolean isBehind() {
    return Math.abs(owed) >= 1;
  }

  /** Does what moves the caret without the view. */
  void stay(Runnable action) {
    staying = true;
    try {
      action.run();
    } finally {
      staying = false;
    }
  }

  /** The view follows the caret, if it is not near what is in view already. */
  private void follow(double place) {
    double below = place - top.getValue() - getHeight();
    double above = top.getValue() - place;
    if (!staying && Math.max(above, below) > getHeight() / 2) {
      owed = 0;
      limit();
    }
  }

  /**
   * Whoever asks what is in view before the next frame has it laid out, as high as it is; so has
   * the area what it is made of, without a look at what was in view before.
   */
  private void limit() {
    room = affordable(FEWEST_LINES);
    area.resize(getWidth(), Math.min(getHeight(), room));
    Insets edge = area.getInsets();
    Node lines = area.getChildrenUnmodifiable().getFirst();
    lines.resize(
        area.getWidth() - edge.getLeft() - edge.getRight(),
        area.getHeight() - edge.getTop() - edge.getBottom());
  }

  private double affordable(double lines) {
    return Math.max(lines, MILLIS_FOR_LINES / millisOfLine) * lineHeight();
  }

  /** Goes on by so many pixels; the caret is looked after once all lines are there. */
  void scrollPage(double by) {
    wantsCaret = true;
    scrollTo(Math.clamp(area.getEstimatedScrollY() + by, 0, lastPlace()));
  }

  private double lastPlace() {
    return Math.max(0, area.totalHeightEstimateProperty().getOrElse(0.0) - getHeight());
  }

  /** Whether the first line is in view, or else the last one. */
  boolean isAtEnd(boolean last) {
    double at = area.getEstimatedScrollY();
    return last
        ? at + getHeight() >= area.totalHeightEstimateProperty().getOrElse(0.0) - 1
        : at <= 1;
  }

  double lineHeight() {
    return height.getValue() / Math.max(1, area.getParagraphs().size());
  }

  @Override
  protected void layoutChildren() {
    double before = area.getHeight();
    double shown = Math.min(getHeight(), room);
    long start = System.nanoTime();
    area.resizeRelocate(0, 0, getWidth(), shown);
    area.layout();
    turned = false;
    if (room < Double.POSITIVE_INFINITY) {
      learn((System.nanoTime() - start) / 1e6, shown > before ? shown - before : shown);
      filled(shown);
    }
    if (isBehind() || room < Double.POSITIVE_INFINITY) {
      nextFrame.playFromStart();
    }
    width.setValue(area.totalWidthEstimateProperty().getOrElse(0.0));
    height.setValue(area.totalHeightEstimateProperty().getOrElse(0.0));
    left.setValue(area.estimatedScrollXProperty().getValue());
    top.setValue(area.estimatedScrollYProperty().getValue());
  }

  private void filled(double shown) {
    boolean done = shown == getHeight();
    room = done ? Double.POSITIVE_INFINITY : shown + affordable(FEWEST_LINES);
    if (done && wantsCaret) {
      wantsCaret = false;
      Platform.runLater(area::requestFollowCaret);
    }
  }

  /**
   * Lines that were slow once because of something else are soon forgotten, and those that were
   * there already say nothing.
   */
  private void learn(double millis, double height) {
    double each = millis * lineHeight() / Math.max(1, height);
    if (each > MILLIS_OF_NONE) {
      millisOfLine = (millisOfLine + each) / 2;
    }
  }

  @Override
  public Val<Double> totalWidthEstimateProperty() {
    return width;
  }

  @Override
  public Val<Double> totalHeightEstimateProperty() {
    return height;
  }

  @Override
  public Var<Double> estimatedScrollXProperty() {
    return scrollX;
  }

  @Override
  public Var<Double> estimatedScrollYProperty() {
    return scrollY;
  }

  @Override
  public void scrollXBy(double by) {
    area.scrollXBy(by);
  }

  @Override
  public void scrollYBy(double by) {
    turnBy(by);
  }

  @Override
  public void scrollXToPixel(double pixel) {
    area.scrollXToPixel(pixel);
  }

  @Override
  public void scrollYToPixel(double pixel) {
    scrollTo(pixel);
  }
}
