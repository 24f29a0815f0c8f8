package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.canvas.picture.PictureFormat;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.cli.CommandLineProgram;
import org.ketbench.app.command.Scope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures that the window writes, beside those of the command line. */
@ExtendWith(ApplicationExtension.class)
final class ExportTest {
  private final TestWindow at = new TestWindow();

  @TempDir private Path folder;

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 1000, 700);
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "pdf", "tex", "txt"})
  void aPictureIsTheOneThatTheCommandLineDraws(String ending, FxRobot robot) throws IOException {
    Path program = open(robot);
    Path fromWindow = folder.resolve("window." + ending);
    Path fromCommand = folder.resolve("command." + ending);
    at.dialogs.toSave = Optional.of(fromWindow);
    robot.interact(() -> run("file.export." + ending));

    ketbench("draw", program.toString(), "-o", fromCommand.toString());

    assertArrayEquals(Files.readAllBytes(fromCommand), Files.readAllBytes(fromWindow));
  }

  @Test
  void themeAndWidthAreThoseOfTheSheet(FxRobot robot) throws IOException {
    Path program = open(robot);
    at.dialogs.toSave = Optional.of(folder.resolve("window.pdf"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.interact(
        () -> this.<PictureFormat>choice(robot, "#exportFormat").setValue(PictureFormat.PDF));
    robot.interact(() -> this.<Theme>choice(robot, "#exportTheme").setValue(Theme.DARK));
    robot.interact(() -> field(robot, "#exportWidth").setText("300"));
    WaitForAsyncUtils.waitForFxEvents();
    ImageView preview = robot.lookup(".export-preview .image-view").queryAs(ImageView.class);
    assertTrue(Objects.requireNonNull(preview.getImage()).getWidth() <= 300);
    robot.interact(() -> robot.lookup("#exportGo").queryAs(Button.class).fire());

    Path drawn = folder.resolve("command.pdf");
    ketbench(
        "draw", program.toString(), "-o", drawn.toString(), "--theme", "dark", "--width", "300");
    assertArrayEquals(Files.readAllBytes(drawn), Files.readAllBytes(folder.resolve("window.pdf")));
  }

  @Test
  void aWidthThatIsNoneIsMarkedAndNothingIsWritten(FxRobot robot) throws IOException {
    open(robot);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.interact(() -> field(robot, "#exportWidth").setText("12"));
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(field(robot, "#exportWidth").getStyleClass().contains("refused"));
    assertTrue(robot.lookup("#exportGo").queryAs(Button.class).isDisabled());
    robot.interact(() -> field(robot, "#exportWidth").setText("0"));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(robot.lookup("#exportGo").queryAs(Button.class).isDisabled());
  }

  @ParameterizedTest
  @CsvSource({"13, 330", "17, 380", "13, 700"})
  void aLowWindowKeepsTheButtonsInViewAndThePictureInItsFrame(
      int letters, int height, FxRobot robot) throws IOException {
    open(robot);
    Region overlay = robot.lookup(".overlay").queryAs(Region.class);
    robot.interact(
        () -> {
          overlay.setStyle("-fx-font-size: " + letters + "px;");
          overlay.setMaxHeight(height);
        });
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> overlay.getScene().getRoot().layout());

    Bounds room = bounds(overlay);
    assertTrue(room.getHeight() <= height, room.toString());
    assertTrue(room.contains(bounds(robot.lookup("#exportGo").query())), room.toString());
    Bounds frame = bounds(robot.lookup(".export-preview").query());
    Bounds lastField = bounds(robot.lookup("#exportScale").query());
    assertEquals(frame.getMaxX(), lastField.getMaxX(), 1);
    assertTrue(frame.contains(bounds(robot.lookup(".export-preview .image-view").query())));
  }

  /** Letters that are made smaller or larger afterwards are hard to read. */
  @ParameterizedTest
  @CsvSource({"1, 1200", "2, 1200", "2, 300"})
  void thePictureInSmallHasThePixelsThatTheDisplayHasForIt(double pixels, int width, FxRobot robot)
      throws IOException {
    open(robot);
    Window window = robot.lookup(".overlay").query().getScene().getWindow();
    robot.interact(() -> window.setRenderScaleX(pixels));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    robot.interact(() -> field(robot, "#exportWidth").setText(Integer.toString(width)));
    WaitForAsyncUtils.waitForFxEvents();

    ImageView preview = robot.lookup(".export-preview .image-view").queryAs(ImageView.class);
    double drawn = Objects.requireNonNull(preview.getImage()).getWidth();
    double shown = preview.getLayoutBounds().getWidth() * pixels;
    assertEquals(1, shown / drawn, 0.02, shown + " of " + drawn);
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 17, 22})
  void noWordOfTheSheetIsCutHoweverLargeTheLetters(int letters, FxRobot robot) throws IOException {
    open(robot);
    robot.interact(() -> at.settings.change(old -> old.textSize(letters)));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup(".overlay").query().getScene().getRoot().layout());

    for (Label each : robot.lookup(".export-sheet .label").queryAllAs(Label.class)) {
      assertTrue(each.getWidth() >= each.prefWidth(-1) - 0.5, each.getText());
    }
    Bounds sheet = bounds(robot.lookup(".export-sheet").query());
    assertTrue(sheet.contains(bounds(robot.lookup("#exportScale").query())), sheet.toString());
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void theClipboardTakesThePicture(FxRobot robot) throws IOException {
    open(robot);
    robot.interact(() -> run("file.copyPicture"));
    Image[] found = new Image[1];
    robot.interact(() -> found[0] = Clipboard.getSystemClipboard().getImage());

    assertNotNull(found[0]);
    assertTrue(found[0].getWidth() > 100);
    assertEquals(List.of(), at.dialogs.warnings);
  }

  private Path open(FxRobot robot) throws IOException {
    Path program =
        Files.writeString(
            folder.resolve("some.qasm"),
            "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nbit c;\n"
                + "h q[0];\ncx q[0], q[1];\nrz(pi/4) q[1];\nc = measure q[0];\n".repeat(4));
    robot.interact(() -> at.files.open(program));
    WaitForAsyncUtils.waitForFxEvents();
    return program;
  }

  private static void ketbench(String... words) {
    var errors = new StringWriter();
    int code =
        new CommandLineProgram(new PrintWriter(new StringWriter()), new PrintWriter(errors))
            .run(List.of(words));
    assertEquals(0, code, errors.toString());
  }

  private void run(String id) {
    at.controller.commands().find(id, Scope.WINDOW).orElseThrow().run();
  }

  @SuppressWarnings("unchecked")
  private <T> ChoiceBox<T> choice(FxRobot robot, String id) {
    return (ChoiceBox<T>) robot.lookup(id).queryAs(ChoiceBox.class);
  }

  private static TextField field(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }
}
