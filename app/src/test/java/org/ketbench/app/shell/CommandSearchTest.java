package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.ketbench.engine.noise.NoiseLibrary;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What people type to find a command among all there are, and which one they mean by it. */
@ExtendWith(ApplicationExtension.class)
final class CommandSearchTest {
  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 900, 600);
  }

  private List<String> found(String query) {
    return new CommandSearchViewModel(at.controller.commands(), () -> Scope.WINDOW)
        .find(query).stream().map(Command::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "save, file.save",
    "Save, file.save",
    "save as, file.saveAs",
    "sav, file.save",
    "undo, edit.undo",
    "redo, edit.redo",
    "dark, view.theme.dark",
    "dark theme, view.theme.dark",
    "theme dark, view.theme.dark",
    "run, run.shots",
    "run to, run.toCursor",
    "shots, run.shots",
    "noise, run.noise.none",
    "noise trapped, run.noise.trapped-ion",
    "cancel, run.stop",
    "step, run.step",
    "fit, view.fit",
    "open, file.open",
    "open bundle, jobs.openBundle",
    "histogram, view.results.histogram",
    "histog, view.results.histogram",
    "state, view.results.state",
    "resources, view.results.resources",
    "results, view.results",
    "problems, view.problems",
    "prob, view.problems",
    "problems window, view.tearBottom",
    "jobs, view.jobs",
    "estimates, view.estimates",
    "history, view.history",
    "measure, circuit.measure",
    "delete, edit.delete",
    "delete column, circuit.deleteColumn",
    "find, edit.find",
    "wire, circuit.addWire",
    "copy, edit.copy",
    "new, file.new",
    "split, view.split",
    "settings, file.settings",
    "preferences, file.settings",
    "shortcuts, help.keys",
    "zoom in, view.zoomIn",
    "zoom, view.zoomIn",
    "quit, file.exit",
    "qiskit, file.convert.qiskit",
    "svg, file.export.svg"
  })
  void whatIsMeantComesFirst(String typed, String meant) {
    assertEquals(meant, found(typed).getFirst(), () -> typed + " finds " + found(typed));
  }

  @Test
  void nothingTypedShowsAllInTheOrderOfTheMenus() {
    List<String> all =
        at.controller.commands().ids().stream()
            .filter(id -> !id.equals(HelpCommands.SEARCH))
            .toList();
    assertEquals(all, found(" "));
    assertEquals(List.of(), found("no such thing"));
  }

  @Test
  void aViewOfTheResultsIsOpenedByItsName(FxRobot robot) {
    robot.interact(() -> command("view.results.histogram").run());

    assertEquals(
        "results-histogram",
        robot
            .lookup("#results")
            .queryAs(TabPane.class)
            .getSelectionModel()
            .getSelectedItem()
            .getId());
  }

  @Test
  void noiseThatIsChosenByItsNameIsTheOneThatTheResultsShow(FxRobot robot) {
    ComboBox<?> picker = robot.lookup("#noise").queryAs(ComboBox.class);
    for (String name : List.of("trapped-ion", "ionq-aria")) {
      robot.interact(() -> command("run.noise." + name).run());
      assertEquals(name, picker.getValue());
      assertEquals(NoiseLibrary.get(name), at.live.noise().get());
      assertEquals(true, command("run.noise." + name).chosen().getValue());
    }

    robot.interact(() -> command("run.noise.none").run());
    assertEquals("", picker.getValue());
    assertNull(at.live.noise().get());
  }

  private Command command(String id) {
    return at.controller.commands().find(id, Scope.WINDOW).orElseThrow();
  }
}
