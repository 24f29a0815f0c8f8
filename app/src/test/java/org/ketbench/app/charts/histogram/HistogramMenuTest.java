package org.ketbench.app.charts.histogram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class HistogramMenuTest {
  @TempDir private Path folder;
  private Optional<Path> work = Optional.empty();

  @Test
  void filesAreLookedForWhereTheWorkIsAtThatTime() {
    var lowestFirst = new SimpleBooleanProperty(true);
    var results =
        new ResultsViewModel(
            () -> {
              throw new IllegalStateException("nothing is simulated");
            },
            Runnable::run,
            Runnable::run);
    var model = new HistogramViewModel(results, lowestFirst, Runnable::run, Runnable::run);
    var menu = new HistogramMenu(model, lowestFirst, () -> work);
    assertNull(menu.chooser().getInitialDirectory());

    work = Optional.of(folder);
    assertEquals(folder.toFile(), menu.chooser().getInitialDirectory());
  }
}
