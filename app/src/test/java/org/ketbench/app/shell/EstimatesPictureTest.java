package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.command.Scope;
import org.ketbench.app.estimates.figures.Pair;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Makes pictures of the panel of estimates in the folder that {@code ketbench.pictures} names. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "ketbench.pictures", matches = ".+")
final class EstimatesPictureTest {
  private static final String PROGRAM =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[12] q;

      def step(qubit[12] r, angle a) {
        for int i in [0:10] { cx r[i], r[i + 1]; rz(a) r[i + 1]; cx r[i], r[i + 1]; }
        for int i in [0:9] { ccx r[i], r[i + 1], r[i + 2]; }
      }

      gate ccz_ a, b, c { h c; ccx a, b, c; h c; }
      gate layer a, b, c { t a; t b; ccz_ a, b, c; }

      for int k in [1:200] { step(q, 0.1); }
      for int k in [1:50] { layer q[0], q[1], q[2]; rx(0.3) q; }
      measure q;
      """;

  private final Path folder = Path.of(System.getProperty("ketbench.pictures", "target"));
  private final TestWindow at = new TestWindow();
  private final Stages stages = new Stages();

  @Start
  private void show(Stage stage) throws IOException {
    Panels.Panel hidden = new Panels.Panel(false, 200);
    at.settings.change(
        old ->
            old.panels(
                Panels.USUAL
                    .with(Side.LEFT, hidden)
                    .with(Side.RIGHT, hidden)
                    .with(Side.BOTTOM, new Panels.Panel(true, 470))));
    at.show(stage, 1280, 800);
    stages.scene = stage.getScene();
    at.document().begin(PROGRAM);
  }

  @Test
  void thePanel(FxRobot robot) throws IOException, InterruptedException {
    robot.interact(
        () -> at.controller.commands().find("view.estimates", Scope.WINDOW).orElseThrow().run());
    List<Pair> pairs = Pair.known();
    robot.interact(
        () ->
            at.estimates
                .estimates()
                .setup()
                .set(at.estimates.estimates().setup().get().with(pairs.subList(0, 8))));
    for (String theme : new String[] {"light", "dark"}) {
      robot.interact(() -> at.settings.change(old -> old.theme(theme)));
      robot.clickOn("#estimates-charts");
      stages.picture(robot, folder.resolve("estimates-charts-" + theme + ".png"));
      robot.clickOn("#estimates-report-tab");
      stages.picture(robot, folder.resolve("estimates-report-" + theme + ".png"));
      robot.clickOn("#estimates-cost-tab");
      stages.picture(robot, folder.resolve("estimates-cost-" + theme + ".png"));
      robot.clickOn("#estimates-sensitivity-tab").clickOn("#estimates-split");
      stages.picture(robot, folder.resolve("estimates-sensitivity-" + theme + ".png"));
    }
    assertTrue(Files.size(folder.resolve("estimates-charts-dark.png")) > 10_000);
  }
}
