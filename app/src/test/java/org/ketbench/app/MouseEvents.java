package org.ketbench.app;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What the first button of a mouse does, for tests that hand it to a node themselves. */
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
}
