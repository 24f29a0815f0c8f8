package org.ketbench.app;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * What the first button and the wheel of a mouse do, for tests that hand it to a node themselves.
 */
public final class MouseEvents {
  private MouseEvents() {}

  /** An event at a place of a node, wherever that is on the screen. */
  public static MouseEvent at(double x, double y, EventType<MouseEvent> type) {
    var place = new Point2D(x, y);
    return at(place, place, false, type);
  }

  /**
   * An event at a place of a node.
   *
   * @param place in the node
   * @param screen where that is on the screen
   * @param shift whether Shift is held
   */
  public static MouseEvent at(
      Point2D place, Point2D screen, boolean shift, EventType<MouseEvent> type) {
    boolean control = false;
    boolean alt = false;
    boolean meta = false;
    boolean otherButton = false;
    boolean synthesized = false;
    boolean popupTrigger = false;
    boolean still = true;
    return new MouseEvent(
        type,
        place.getX(),
        place.getY(),
        screen.getX(),
        screen.getY(),
        MouseButton.PRIMARY,
        1,
        shift,
        control,
        alt,
        meta,
        true,
        otherButton,
        otherButton,
        synthesized,
        popupTrigger,
        still,
        null);
  }

  /**
   * A wheel turned once.
   *
   * @param by so many pixels; less than none goes on in a text
   */
  public static ScrollEvent wheel(double by) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        1,
        1,
        0,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        by,
        0,
        by,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
