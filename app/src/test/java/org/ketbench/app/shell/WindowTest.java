package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  private final WindowViewModel state =
      new WindowViewModel(new Checking(WindowTest::findUnknownGate, Runnable::run, Runnable::run));
  private final ChosenFile dialogs = new ChosenFile();

  @TempDir private Path folder;

  @Start
  private void show(Stage stage) throws IOException {
    stage.setScene(
        new Scene(KetbenchApplication.load(new WindowController(state, dialogs)), 800, 600));
    stage.show();
  }

  @Test
  void typedTextBecomesTheDocument(FxRobot robot) {
    robot.clickOn("#editor").write("h q[0];");

    assertEquals("h q[0];", state.textProperty().get());
  }

  @Test
  void opensAFileFromTheMenuAndSavesWhatWasTyped(FxRobot robot) throws IOException {
    dialogs.file = Optional.of(Files.writeString(folder.resolve("a.qasm"), "x q;"));

    robot.clickOn("#fileMenu").clickOn("#openItem");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("x q;", robot.lookup("#editor").queryAs(CodeArea.class).getText());
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.END).write(" y q;");
    robot.push(KeyCode.CONTROL, KeyCode.S);

    assertEquals("x q; y q;", Files.readString(folder.resolve("a.qasm")));
    assertEquals(List.of(), dialogs.failures);
  }

  @Test
  void saysWhenAFileCannotBeRead(FxRobot robot) {
    dialogs.file = Optional.of(folder.resolve("missing.qasm"));

    robot.clickOn("#fileMenu").clickOn("#openItem");

    assertEquals(1, dialogs.failures.size());
  }

  @Test
  void keepsUnsavedChangesUnlessTheyMayBeDiscarded(FxRobot robot) throws IOException {
    dialogs.file = Optional.of(Files.writeString(folder.resolve("a.qasm"), "x q;"));
    robot.clickOn("#editor").write("unsaved");

    robot.clickOn("#fileMenu").clickOn("#openItem");
    assertEquals("unsaved", state.textProperty().get());
    dialogs.mayDiscard = true;
    robot.clickOn("#fileMenu").clickOn("#openItem");

    assertEquals("x q;", state.textProperty().get());
  }

  @Test
  void aProblemLeadsToItsPlace(FxRobot robot) {
    robot.clickOn("#editor").write("x q; hx q;");

    robot.clickOn("1:6  error: There is no gate 'hx'.");

    assertEquals(5, robot.lookup("#editor").queryAs(CodeArea.class).getCaretPosition());
  }

  private static List<Diagnostic> findUnknownGate(Document document) {
    int at = document.text().indexOf("hx");
    return at < 0
        ? List.of()
        : List.of(Diagnostic.error(new Span(at, at + 2), "unknown-gate", "There is no gate 'hx'."));
  }

  private static final class ChosenFile implements FileDialogs {
    private final List<String> failures = new ArrayList<>();
    private Optional<Path> file = Optional.empty();
    private boolean mayDiscard;

    @Override
    public Optional<Path> chooseFileToOpen() {
      return file;
    }

    @Override
    public Optional<Path> chooseFileToSave() {
      return file;
    }

    @Override
    public boolean confirmDiscard() {
      return mayDiscard;
    }

    @Override
    public void showFailure(String message) {
      failures.add(message);
    }
  }
}
