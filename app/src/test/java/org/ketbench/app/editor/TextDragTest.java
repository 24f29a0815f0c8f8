package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Text that is taken elsewhere with the pointer. */
@ExtendWith(ApplicationExtension.class)
final class TextDragTest {
  private static final String TEXT = "// one\n// two\n// three\n";
  private static final int TWO = TEXT.indexOf("// two");
  private static final int THREE = TEXT.indexOf("// three");

  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of()), Runnable::run, Runnable::run),
          Clock.systemUTC());

  @SuppressWarnings("NullAway.Init") // before each test
  private EditorView view;

  @Start
  private void show(Stage stage) {
    view = new EditorView(document, Runnable::run);
    stage.setScene(new Scene(view, 700, 500));
    stage.show();
    view.area().requestFocus();
    document.begin(TEXT);
    document.select(new Selection(TWO, THREE));
  }

  @Test
  void movesAsOneStepThatCanBeUndone(FxRobot robot) {
    drag(robot);

    assertEquals("// one\n// three\n// two\n", document.text().get());
    assertEquals(List.of("Move Text"), document.history());
    assertEquals(new Selection(16, 23), document.selection().get());

    robot.interact(document::undo);
    assertEquals(TEXT, document.text().get());
    assertEquals(new Selection(TWO, THREE), document.selection().get());
  }

  /** A robot without a screen has no keys held while its pointer is let go. */
  @Test
  void isCopiedByTheKeyThatCopiesElsewhere(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    Point2D end = place(TEXT.length());
    robot.interact(() -> view.area().getOnSelectionDropped().handle(droppedWithControl(end)));

    assertEquals(TEXT + "// two\n", document.text().get());
    assertEquals(List.of("Copy Text"), document.history());
  }

  private MouseEvent droppedWithControl(Point2D onScreen) {
    Point2D at = view.area().screenToLocal(onScreen);
    return new MouseEvent(
        MouseEvent.MOUSE_RELEASED,
        at.getX(),
        at.getY(),
        onScreen.getX(),
        onScreen.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  /** Takes the second line behind the last one. */
  private void drag(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.moveTo(place(TWO + 1)).press(MouseButton.PRIMARY);
    robot.moveTo(place(THREE + 1)).moveTo(place(TEXT.length()));
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Before the middle of a letter on the screen; of the last line, which has none, below. */
  private Point2D place(int letter) {
    boolean last = letter == TEXT.length();
    int at = last ? THREE : letter;
    Bounds bounds =
        WaitForAsyncUtils.waitForAsyncFx(
            5000, () -> view.area().getCharacterBoundsOnScreen(at, at + 1).orElseThrow());
    return new Point2D(bounds.getMinX() + 1, bounds.getCenterY() + (last ? bounds.getHeight() : 0));
  }
}
