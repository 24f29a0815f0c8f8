package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.connector.Banner;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.workspace.SignIn;
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
    window.begin("teleportation.qasm");
    window.open();
    window.until(() -> window.model().targets().shown().get().rows().getFirst().plan() != null);
    picture(robot, "targets");
    window.begin("bell.qasm");
    window.click(robot, "#connector-submit");
    window.until(() -> window.model().submit().offer().get() != null);
    picture(robot, "sheet");
    window.click(robot, "#submit-send");
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    window.until(() -> window.model().job().result().get() != null);
    picture(robot, "result");
    window.click(robot, "#job-overlay");
    window.act(
        () -> robot.lookup("#job-pages").queryAs(TabPane.class).getSelectionModel().select(0));
    picture(robot, "job");
    window.act(() -> window.model().submit().open("quantinuum.sim.h2-1e"));
    window.click(robot, "#connector-submit");
    window.until(() -> window.model().submit().sendable().get().reason().contains("pprove"));
    picture(robot, "options");
    window.act(() -> window.model().submit().open("ionq.qpu.aria-1"));
    window.until(
        () -> {
          var offer = window.model().submit().offer().get();
          return offer != null && offer.plan().target().id().equals("ionq.qpu.aria-1");
        });
    picture(robot, "approval");
    window.act(() -> window.model().submit().approved().set(true));
    window.act(() -> window.model().submit().send());
    window.until(() -> window.isAt(JobState.WAITING) && !window.model().submit().busy().get());
    window.click(robot, "#submit-close");
    window.act(
        () -> {
          window.model().submit().open("local.sim.noisy");
          window.model().submit().change(old -> old.tagged("fault:silent"));
        });
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.act(() -> window.model().submit().send());
    window.until(() -> window.isAt(JobState.FAILED));
    picture(robot, "failed");
    for (double width : new double[] {960, 1280, 1600}) {
      Stage stage = (Stage) robot.lookup("#jobs").query().getScene().getWindow();
      window.act(() -> stage.setWidth(width));
      picture(robot, "failed-" + (int) width);
      window.act(() -> stage.setWidth(ConnectorWindow.WIDTH));
    }
    window.act(() -> window.model().submit().change(old -> old.tagged("")));
    window.run("local.sim.noisy");
    window.act(() -> window.model().governance().allow("USD", "200", "5"));
    window.click(robot, "#connector-page-workspaces");
    window.entrance.signedIn = new CountDownLatch(1);
    window.act(() -> window.model().workspaces().way().set(SignIn.DEVICE_CODE));
    picture(robot, "workspaces");
    window.click(robot, "#connect-discover");
    window.until(() -> robot.lookup("#connect-code").query().isVisible());
    picture(robot, "code");
    window.entrance.signedIn.countDown();
    window.click(robot, "#connector-page-governance");
    window.until(() -> window.model().governance().figures().get() != null);
    window.act(() -> window.model().governance().verify());
    picture(robot, "governance");
    window.act(() -> robot.lookup("#governance").queryAs(ScrollPane.class).setVvalue(0.6));
    picture(robot, "measures");
    window.fault(new Fault("*", 1, Integer.MAX_VALUE, 1, new Fault.CutBefore()));
    window.act(() -> window.model().targets().refresh());
    window.until(() -> window.model().banner().get().kind() == Banner.Kind.OFFLINE);
    window.click(robot, "#connector-page-jobs");
    picture(robot, "offline");
    assertTrue(Files.size(pictures.resolve("connector-job-dark.png")) > 10_000);
  }

  private void picture(FxRobot robot, String name) throws IOException, InterruptedException {
    for (String theme : new String[] {"light", "dark", "high-contrast", "projector"}) {
      window.act(() -> window.at.settings.change(old -> old.theme(theme)));
      stages.picture(robot, pictures.resolve("connector-" + name + "-" + theme + ".png"));
    }
  }
}
