package org.ketbench.app.charts.state;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class KetHeaderTest {
  private final KetHeader header = new KetHeader(new SimpleIntegerProperty());

  @Start
  private void show(Stage stage) {
    stage.setScene(new Scene(new StackPane(header), 300, 60));
    stage.show();
  }

  /** Trying one name less after another would take minutes. */
  @Test
  void ofVeryManyNamesThoseThatFitAreFoundAtOnce(FxRobot robot) {
    List<KetHeader.NamedPlace> places =
        IntStream.range(0, 100_000).mapToObj(i -> new KetHeader.NamedPlace(i, "q" + i)).toList();

    long start = System.nanoTime();
    robot.interact(
        () -> {
          header.show(places);
          header.getScene().getRoot().layout();
        });

    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    assertTrue(seconds < 5, seconds + " s");
  }
}
