package org.ketbench.app.editor.card;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional;

/** A card beside a place of the text. It never takes the keyboard away from the text. */
public final class FloatingCard {
  private static final double GAP = 3;

  private final CodeArea area;
  private final StackPane frame = new StackPane();
  private final Popup popup = new Popup();

  public FloatingCard(CodeArea area, Node content, String id) {
    this.area = area;
    frame.getChildren().add(content);
    frame.getStyleClass().add("editor-card");
    frame.setId(id);
    popup.getContent().add(frame);
    popup.setHideOnEscape(false);
    popup.setAutoFix(true);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    area.focusedProperty()
        .subscribe(
            isFocused -> {
              if (!isFocused
                  && area.getScene() != null
                  && area.getScene().getFocusOwner() != area) {
                hide();
              }
            });
  }

  public boolean isShowing() {
    return popup.isShowing();
  }

  public Node frame() {
    return frame;
  }

  public void hide() {
    popup.hide();
  }

  /** Shows it below a place, or above where there is no room; not at all if that is not in view. */
  public void showBelow(int place) {
    show(place, false);
  }

  public void showAbove(int place) {
    show(place, true);
  }

  private void show(int place, boolean preferAbove) {
    Optional<Bounds> at = bounds(area, place);
    if (at.isEmpty() || area.getScene() == null) {
      hide();
      return;
    }
    Styling.adopt(frame, area);
    Bounds bounds = at.get();
    popup.setAnchorX(bounds.getMinX());
    popup.setAnchorY(bounds.getMaxY() + GAP);
    if (!popup.isShowing()) {
      popup.show(area, bounds.getMinX(), bounds.getMaxY() + GAP);
    } else {
      popup.sizeToScene();
    }
    Rectangle2D screen =
        Screen.getScreensForRectangle(bounds.getMinX(), bounds.getMinY(), 1, 1).stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    double height = popup.getHeight();
    boolean fitsBelow = bounds.getMaxY() + GAP + height <= screen.getMaxY();
    boolean fitsAbove = bounds.getMinY() - GAP - height >= screen.getMinY();
    if ((preferAbove && fitsAbove) || (!fitsBelow && fitsAbove)) {
      popup.setAnchorY(bounds.getMinY() - GAP - height);
    }
  }

  /**
   * Where a character is on the screen; nothing if it is not in view. Asks for its line only, as an
   * area puts its whole text together anew for whoever asks for that.
   */
  static Optional<Bounds> bounds(CodeArea area, int place) {
    var position = area.offsetToPosition(place, TwoDimensional.Bias.Forward);
    boolean ends = position.getMinor() >= area.getParagraphLength(position.getMajor());
    if (!ends) {
      return area.getCharacterBoundsOnScreen(place, place + 1);
    }
    if (place == area.getCaretPosition()) {
      return area.getCaretBounds();
    }
    return position.getMinor() == 0
        ? Optional.empty()
        : area.getCharacterBoundsOnScreen(place - 1, place)
            .map(b -> new BoundingBox(b.getMaxX(), b.getMinY(), 0, b.getHeight()));
  }
}
