package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The files beside a document, and the document as a tree. */
@ExtendWith(ApplicationExtension.class)
final class LeftViewsTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      gate both a, b { h a; cx a, b; }
      both q[0], q[1];
      x q[0];
      h q[1];
      """;

  private final TestWindow at = new TestWindow();

  @TempDir private Path folder;

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 1000, 700);
  }

  @Test
  void theTreeTellsWhatIsDeclaredAndWhatStandsInEachColumn(FxRobot robot) throws IOException {
    open(robot);
    robot.push(KeyCode.ALT, KeyCode.DIGIT8);
    WaitForAsyncUtils.waitForFxEvents();

    List<String> lines = lines(robot, "#structure");
    assertEquals("Declarations", lines.getFirst());
    assertTrue(lines.contains("q   qubit[2]"), lines.toString());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("both")), lines.toString());
    assertTrue(lines.contains("Column 1: both on q[0], q[1]"), lines.toString());
    assertTrue(lines.contains("Column 2: 2 operations"), lines.toString());
  }

  @Test
  void aLineOfTheTreeLeadsToItsPlace(FxRobot robot) throws IOException {
    open(robot);
    robot.push(KeyCode.ALT, KeyCode.DIGIT8);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("Column 1: both on q[0], q[1]");

    assertEquals(PROGRAM.indexOf("both q"), at.document().selection().get().start());
  }

  @Test
  void aFileBesideTheDocumentIsOpenedByADoubleClick(FxRobot robot) throws IOException {
    Files.writeString(folder.resolve("other.qasm"), "OPENQASM 3.0;\n");
    Files.writeString(folder.resolve("picture.png"), "");
    open(robot);
    robot.push(KeyCode.ALT, KeyCode.DIGIT7);
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(
        List.of(String.valueOf(folder.getFileName()), "other.qasm", "program.qasm"),
        lines(robot, "#folder"));
    robot.doubleClickOn("other.qasm");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("other.qasm", at.document().name().get());
  }

  private void open(FxRobot robot) throws IOException {
    Path program = Files.writeString(folder.resolve("program.qasm"), PROGRAM);
    robot.interact(() -> at.files.open(program));
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The lines that are shown, from above. */
  private static List<String> lines(FxRobot robot, String tree) {
    WaitForAsyncUtils.waitForFxEvents();
    List<String> lines = new ArrayList<>();
    TreeView<?> view = robot.lookup(tree).queryAs(TreeView.class);
    robot.interact(
        () ->
            view.lookupAll(".tree-cell").stream()
                .map(TreeCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.isVisible())
                .sorted((one, other) -> Double.compare(top(one), top(other)))
                .forEach(cell -> lines.add(cell.getText())));
    return lines;
  }

  private static double top(Node cell) {
    return cell.localToScene(0, 0).getY();
  }
}
