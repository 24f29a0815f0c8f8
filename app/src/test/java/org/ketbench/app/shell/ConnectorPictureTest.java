package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.ledger.JobState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Makes pictures of the connector's tab in the folder that {@code ketbench.pictures} names. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "ketbench.pictures", matches = ".+")
final class ConnectorPictureTest {
  @TempDir private static Path folder;

  private final Path pictures = Path.of(System.getProperty("ketbench.pictures", "target"));
  private final ConnectorWindow window = new ConnectorWindow(folder);
  private final Stages stages = new Stages();

  @Start
  private void show(Stage stage) throws IOException {
    window.show(stage);
    stages.scene = stage.getScene();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theTab(FxRobot robot) throws IOException, InterruptedException {
    robot.interact(() -> window.at.document().begin(TestWindow.example("teleportation.qasm")));
    window.open(robot);
    window.until(() -> window.model().targets().shown().get().rows().getFirst().plan() != null);
    picture(robot, "targets");
    robot.interact(() -> window.at.document().begin(TestWindow.example("bell.qasm")));
    robot.clickOn("#connector-submit");
    window.until(() -> window.model().submit().offer().get() != null);
    picture(robot, "sheet");
    robot.clickOn("#submit-send");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    window.until(() -> window.model().job().result().get() != null);
    picture(robot, "result");
    robot.clickOn("#job-overlay");
    robot.interact(
        () -> robot.lookup("#job-pages").queryAs(TabPane.class).getSelectionModel().select(0));
    picture(robot, "job");
    robot.interact(() -> window.model().submit().open("ionq.qpu.aria-1"));
    robot.clickOn("#connector-submit");
    window.until(() -> window.model().submit().sendable().get().reason().contains("pprove"));
    picture(robot, "approval");
    robot.clickOn("#submit-close").clickOn("#connector-page-workspaces");
    picture(robot, "workspaces");
    robot.clickOn("#connector-page-governance");
    window.until(() -> window.model().governance().figures().get() != null);
    picture(robot, "governance");
    assertTrue(Files.size(pictures.resolve("connector-job-dark.png")) > 10_000);
  }

  private void picture(FxRobot robot, String name) throws IOException, InterruptedException {
    for (String theme : new String[] {"light", "dark"}) {
      robot.interact(() -> window.at.settings.change(old -> old.theme(theme)));
      stages.picture(robot, pictures.resolve("connector-" + name + "-" + theme + ".png"));
    }
  }
}
