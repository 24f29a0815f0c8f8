package org.ketbench.app.calm;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.ketbench.app.calm.Waiting.LONG;
import static org.ketbench.app.calm.Waiting.assertRests;
import static org.ketbench.app.calm.Waiting.follow;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.MouseEvents;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class HandsTest {
  private static final long MILLIS = LONG.toMillis();

  private final Calm calm = new Calm(2, new Calm.Patience(MILLIS, 0, MILLIS, MILLIS));

  @SuppressWarnings("NullAway.Init") // before each test
  private ScrollBar bar;

  @SuppressWarnings("NullAway.Init") // before each test
  private Region paper;

  @Start
  private void show(Stage stage) {
    bar = new ScrollBar();
    paper = new Region();
    bar.setOrientation(Orientation.VERTICAL);
    paper.setPrefSize(100, 100);
    var scene = new Scene(new HBox(paper, bar));
    Hands.watch(scene, calm);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void dragAThumbAsTheyTurnAWheel() {
    Node thumb = bar.lookup(".thumb");
    fire(thumb, mouse(MouseEvent.MOUSE_PRESSED));
    fire(thumb, mouse(MouseEvent.MOUSE_DRAGGED));
    Thread follows = follow(calm);

    assertRests(follows);
    follows.interrupt();
  }

  @Test
  void areDoneScrollingOncePaperIsPressed() {
    fire(bar.lookup(".thumb"), mouse(MouseEvent.MOUSE_DRAGGED));
    Thread follows = follow(calm);
    assertRests(follows);

    fire(paper, mouse(MouseEvent.MOUSE_PRESSED));

    assertTimeoutPreemptively(LONG, () -> follows.join());
  }

  @Test
  void areDoneScrollingOnceAKeyIsPressed() {
    fire(bar.lookup(".thumb"), mouse(MouseEvent.MOUSE_DRAGGED));
    Thread follows = follow(calm);
    assertRests(follows);

    fire(paper, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.X, false, false, false, false));

    assertTimeoutPreemptively(LONG, () -> follows.join());
  }

  private static void fire(Node node, Event event) {
    WaitForAsyncUtils.waitForAsyncFx(MILLIS, () -> Event.fireEvent(node, event));
  }

  private static MouseEvent mouse(EventType<MouseEvent> type) {
    return MouseEvents.at(1, 1, type);
  }
}
