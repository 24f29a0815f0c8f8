package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The colours of a long text while only its beginning has been read. */
@ExtendWith(ApplicationExtension.class)
final class FirstColoursTest {
  private static final String LONG =
      "include \"stdgates.inc\";\nqubit[3] q;\n" + "h q[1]; // again\n".repeat(20_000);

  private final Queue<Runnable> reading = new ConcurrentLinkedQueue<>();
  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of()), reading::add, Runnable::run),
          Clock.systemUTC());

  @SuppressWarnings("NullAway.Init") // before each test
  private EditorView view;

  @Start
  private void show(Stage stage) {
    reading.clear();
    view = new EditorView(document, Runnable::run);
    stage.setScene(new Scene(view, 700, 500));
    stage.show();
  }

  @Test
  void areThereBeforeTheTextHasBeenReadWhereverSomebodyLooks(FxRobot robot)
      throws TimeoutException {
    robot.interact(() -> document.begin(LONG));
    robot.interact(() -> Objects.requireNonNull(reading.poll()).run());
    awaitColours(0, Set.of("token-keyword", "token-string"));
    awaitColours(2, Set.of("token-gate", "token-qubits", "token-number", "token-comment"));

    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> view.area().getLength() == LONG.length());
    robot.interact(() -> view.area().showParagraphAtTop(15_000));
    awaitColours(15_004, Set.of("token-gate", "token-qubits", "token-number", "token-comment"));

    assertNull(document.analysis().get());
    assertEquals(1, reading.size());
  }

  private void awaitColours(int line, Set<String> expected) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> colours(line).equals(expected));
  }

  private Set<String> colours(int line) {
    var found = new TreeSet<String>();
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          for (var each : view.area().getParagraph(line).getStyleSpans()) {
            Collection<String> classes = each.getStyle();
            found.addAll(classes);
          }
          return null;
        });
    return found;
  }
}
