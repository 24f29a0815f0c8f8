package org.ketbench.app.welcome;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;

/**
 * Points at one part of the window after the other and says what it is for. Lies over the window
 * without being in the way: everything that is pointed at can be tried meanwhile.
 */
public final class Tour extends Pane {
  private static final Texts TEXTS = Texts.beside(Tour.class);
  private static final double GAP = 12;

  private final Pane window;
  private final TourViewModel tour;
  private final Region ring = new Region();
  private final Label title = new Label();
  private final Label text = new Label();
  private final Label place = new Label();
  private final Button back = new Button(TEXTS.get("tour.back"));
  private final Button next = new Button(TEXTS.get("tour.next"));
  private final Button end = new Button(TEXTS.get("tour.end"));
  private final VBox card = new VBox(8);
  private final Runnable follow = this::point;

  /** Where the keyboard is to go back to. */
  private final @Nullable Node before;

  private Tour(Pane window) {
    this.window = window;
    before = window.getScene().getFocusOwner();
    tour = new TourViewModel(TourStep.ALL, step -> target(step) != null);
    setId("tour");
    setPickOnBounds(false);
    ring.getStyleClass().add("tour-ring");
    ring.setMouseTransparent(true);
    // Its size is that of what it surrounds.
    ring.setManaged(false);
    title.getStyleClass().add("title-4");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    place.setId("tour-place");
    place.getStyleClass().add("faint");
    end.setId("tour-end");
    end.setOnAction(_ -> end());
    back.setId("tour-back");
    back.setOnAction(_ -> tour.back());
    next.setId("tour-next");
    next.setDefaultButton(true);
    next.setOnAction(_ -> forth());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var buttons = new HBox(6, place, space, end, back, next);
    buttons.setAlignment(Pos.CENTER_LEFT);
    card.setId("tour-card");
    card.getStyleClass().addAll("overlay-card", "tour-card");
    card.getChildren().addAll(title, text, buttons);
    getChildren().addAll(ring, card);
    // Ahead of the buttons, whose arrow keys would lead out of the tour.
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> end();
      case RIGHT, DOWN -> forth();
      case LEFT, UP -> tour.back();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void forth() {
    if (tour.isLast()) {
      end();
    } else {
      tour.next();
    }
  }

  /**
   * Begins the tour of a window, or begins it anew.
   *
   * @param window all that the window shows
   */
  public static void begin(Pane window) {
    window.getChildren().removeIf(child -> child instanceof Tour);
    var tour = new Tour(window);
    if (!tour.tour.isEmpty()) {
      tour.show(window.getScene());
    }
  }

  private void show(Scene scene) {
    window.getChildren().add(this);
    tour.at().subscribe(_ -> say());
    // What is pointed at may move while it is looked at.
    scene.addPostLayoutPulseListener(follow);
    next.requestFocus();
  }

  private void end() {
    window.getScene().removePostLayoutPulseListener(follow);
    window.getChildren().remove(this);
    if (before != null) {
      before.requestFocus();
    }
  }

  private @Nullable Node target(TourStep step) {
    return window.lookupAll(step.target()).stream()
        .filter(node -> isShown(node) && node.getLayoutBounds().getWidth() > 0)
        .findFirst()
        .orElse(null);
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void say() {
    String key = tour.step().key();
    title.setText(TEXTS.get("tour." + key));
    text.setText(TEXTS.get("tour." + key + ".text"));
    place.setText(TEXTS.get("tour.place", tour.at().get() + 1, tour.count()));
    back.setDisable(tour.isFirst());
    // There the button beside it ends the tour as well.
    end.setVisible(!tour.isLast());
    next.setText(TEXTS.get(tour.isLast() ? "tour.done" : "tour.next"));
    point();
  }

  private void point() {
    Node target = target(tour.step());
    ring.setVisible(target != null);
    double width = Math.min(card.prefWidth(-1), getWidth() - 2 * GAP);
    double height = card.prefHeight(width);
    double x = (getWidth() - width) / 2;
    double y = (getHeight() - height) / 2;
    if (target != null) {
      Bounds at = sceneToLocal(target.localToScene(target.getLayoutBounds()));
      ring.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
      // Beside something low the card would lie over its neighbours.
      boolean beside = at.getHeight() > height;
      if (beside && at.getMaxX() + GAP + width < getWidth()) {
        x = at.getMaxX() + GAP;
        y = at.getMinY() + GAP;
      } else if (beside && at.getMinX() - GAP - width > 0) {
        x = at.getMinX() - GAP - width;
        y = at.getMinY() + GAP;
      } else {
        x = at.getCenterX() - width / 2;
        y = at.getMinY() > height + GAP ? at.getMinY() - GAP - height : at.getMaxY() + GAP;
      }
    }
    card.resizeRelocate(
        within(x, getWidth() - width), within(y, getHeight() - height), width, height);
  }

  private static double within(double value, double most) {
    return Math.max(GAP, Math.min(value, most - GAP));
  }
}
