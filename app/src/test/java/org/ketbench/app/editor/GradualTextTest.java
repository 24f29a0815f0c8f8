package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.style.Problems;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class GradualTextTest {
  private static final String LONG = "// 3456789\n".repeat(40_000);

  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of(Problems.finder())), Runnable::run, Runnable::run),
          Clock.systemUTC());
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  @SuppressWarnings("NullAway.Init") // before each test
  private EditorView view;

  @Start
  private void show(Stage stage) {
    view = new EditorView(document, waiting::add);
    stage.setScene(new Scene(view, 700, 500));
    stage.show();
    view.area().requestFocus();
  }

  @Test
  void theBeginningOfALongTextIsThereAtOnceAndTheRestComesInPieces(FxRobot robot) {
    robot.interact(() -> document.begin(LONG));
    int first = view.area().getLength();
    assertTrue(first > 0 && first < LONG.length() / 10, "length " + first);
    assertTrue(LONG.startsWith(view.area().getText()));

    for (int length = first; length < LONG.length(); length = view.area().getLength()) {
      proceed(robot);
      assertTrue(view.area().getLength() > length, "nothing came after " + length);
    }
    assertEquals(LONG, view.area().getText());
    assertEquals("", document.undoName().get());
    assertEquals(0, view.area().getCaretPosition());
  }

  @Test
  void whatIsTypedBeforeAllIsThereGoesToItsPlace(FxRobot robot) {
    robot.interact(() -> document.begin(LONG));
    robot.push(KeyCode.DOWN).write("x");

    assertEquals(new StringBuilder(LONG).insert(11, 'x').toString(), document.text().get());
    assertEquals(document.text().get(), view.area().getText());
    proceed(robot);
    assertEquals(document.text().get(), view.area().getText());
  }

  @Test
  void toLookAroundDoesNotWaitForTheRest(FxRobot robot) {
    robot.interact(() -> document.begin(LONG));
    int first = view.area().getLength();
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.DOWN);
    assertEquals(first, view.area().getLength());
    assertTrue(view.area().getCurrentParagraph() > 1);

    robot.push(KeyCode.SHORTCUT, KeyCode.END);
    assertEquals(LONG, view.area().getText());
    assertEquals(LONG.length(), view.area().getCaretPosition());
  }

  @Test
  void anEditFromElsewhereOfWhatIsStillMissingFindsIt(FxRobot robot) {
    robot.interact(() -> document.begin(LONG));
    robot.interact(
        () -> document.edit("Insert", List.of(TextEdit.insert(LONG.length(), "x q;\n"))));

    assertEquals(LONG + "x q;\n", view.area().getText());
    robot.interact(document::undo);
    assertEquals(LONG, view.area().getText());
  }

  @Test
  void aPlaceThatIsStillMissingIsShownWhenItComes(FxRobot robot) {
    int place = LONG.length() - 5;
    robot.interact(() -> document.begin(LONG));
    robot.interact(() -> view.show(place));
    while (view.area().getLength() < LONG.length()) {
      proceed(robot);
    }

    assertEquals(Selection.at(place), document.selection().get());
    assertEquals(place, view.area().getCaretPosition());
  }

  @Test
  void whoScrolledMeanwhileStaysThereWhenTheRestComes(FxRobot robot) {
    robot.interact(() -> document.begin(LONG));
    proceed(robot);
    robot.interact(() -> view.area().showParagraphAtTop(500));
    while (view.area().getLength() < LONG.length()) {
      proceed(robot);
    }
    WaitForAsyncUtils.waitForFxEvents();

    robot.interact(() -> assertEquals(500, view.area().firstVisibleParToAllParIndex()));
  }

  /** The first piece is asked for once the beginning has been painted. */
  private void proceed(FxRobot robot) {
    try {
      WaitForAsyncUtils.waitFor(
          10,
          TimeUnit.SECONDS,
          () -> !waiting.isEmpty() || view.area().getLength() == document.text().get().length());
    } catch (TimeoutException e) {
      throw new AssertionError("nothing more is asked for", e);
    }
    while (!waiting.isEmpty()) {
      Objects.requireNonNull(waiting.poll()).run();
    }
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {});
  }
}
