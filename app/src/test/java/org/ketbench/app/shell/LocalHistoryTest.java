package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.document.Difference;
import org.ketbench.app.document.FileForm;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.journal.JournalEntry;
import org.ketbench.app.document.journal.JournalFolder.Version;
import org.ketbench.app.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class LocalHistoryTest {
  private static final List<String> TEXTS =
      List.of("qubit q;\nh q;\nx q;\n", "qubit q;\nh q;\n", "qubit q;\n");

  /** A date that is long to say: Wednesday 30 September 2026. */
  private static final long A_WEDNESDAY = 1_790_799_620_000L;

  private final OpenDocument document = new TestWindow().documents.create("bell");
  private final StackPane root = new StackPane();

  @Start
  private void show(Stage stage) {
    stage.setScene(new Scene(root, 900, 600));
    stage.show();
  }

  private Overlay opened(FxRobot robot) {
    var pane = new StackPane();
    Overlay shown = new Overlay(pane);
    robot.interact(
        () -> {
          root.getChildren().setAll(pane);
          document.begin(TEXTS.getFirst());
          List<Version> versions =
              TEXTS.stream().map(text -> version(TEXTS.indexOf(text), text)).toList();
          new LocalHistory(document, versions, shown, _ -> {}).open();
        });
    return shown;
  }

  private static Version version(int age, String text) {
    return new Version(
        1_000_000L - age, null, "bell", FileForm.NEW, text, Selection.START, false, null);
  }

  private static ObservableList<Difference.Line> difference(FxRobot robot) {
    return robot.lookup("#difference").<ListView<Difference.Line>>query().getItems();
  }

  private static List<String> only(FxRobot robot, Difference.Kind kind) {
    return difference(robot).stream()
        .filter(line -> line.kind() == kind)
        .map(Difference.Line::text)
        .toList();
  }

  @Test
  void aVersionIsComparedWithWhatIsHereAndRestoredWhichCanBeUndone(FxRobot robot) {
    Overlay shown = opened(robot);
    robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
    assertEquals(List.of("h q;", "x q;"), only(robot, Difference.Kind.ADDED));
    assertEquals(TEXTS.getFirst(), document.text().get());

    robot.interact(robot.lookup("#takeFile").queryButton()::fire);
    assertEquals(TEXTS.getLast(), document.text().get());
    assertFalse(shown.isShowing());

    robot.interact(document::undo);
    assertEquals(TEXTS.getFirst(), document.text().get());
  }

  @Test
  void whatWasInTheFileIsToldFromWhatWasNot(FxRobot robot) {
    var pane = new StackPane();
    String text = TEXTS.getFirst();
    List<Version> versions =
        Stream.of("other", text)
            .map(JournalEntry::markOf)
            .map(
                inFile ->
                    new Version(
                        A_WEDNESDAY,
                        "a.qasm",
                        "a",
                        FileForm.NEW,
                        text,
                        Selection.START,
                        false,
                        inFile))
            .toList();
    robot.interact(
        () -> {
          root.getStylesheets().add(Workbench.class.getResource("Window.css").toExternalForm());
          Dress.of(Settings.USUAL).put(root);
          root.getChildren().setAll(pane);
          new LocalHistory(document, versions, new Overlay(pane), _ -> {}).open();
          root.applyCss();
          root.layout();
        });
    Region list = robot.lookup("#versions").query();
    for (Region each : robot.lookup("#versions .list-cell").<Region>queryAll()) {
      assertTrue(each.prefWidth(-1) <= list.getWidth(), each + " in " + list.getWidth());
    }
    List<String> rows =
        robot.lookup("#versions .list-cell").queryAllAs(Labeled.class).stream()
            .map(Labeled::getText)
            .filter(Objects::nonNull)
            .toList();

    assertEquals(2, rows.size(), rows.toString());
    assertEquals(
        1, rows.stream().filter(row -> row.endsWith("as in the file)")).count(), rows.toString());
  }

  @Test
  void twoVersionsAreComparedWithEachOtherTheEarlierFirst(FxRobot robot) {
    opened(robot);
    ListView<Version> versions = robot.lookup("#versions").query();
    robot.interact(() -> versions.getSelectionModel().clearAndSelect(2));
    robot.interact(() -> versions.getSelectionModel().select(1));
    Button alone = robot.lookup("#version-open").queryButton();
    assertTrue(alone.isDisabled(), "one at a time is opened");

    robot.interact(robot.lookup("#version-compare").queryButton()::fire);
    assertEquals(List.of("h q;"), only(robot, Difference.Kind.ADDED));
    assertTrue(robot.lookup("#takeFile").tryQuery().isEmpty());
  }
}
