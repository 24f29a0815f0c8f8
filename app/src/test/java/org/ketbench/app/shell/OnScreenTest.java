package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.ketbench.app.settings.WindowPlace;

final class OnScreenTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 30, 1366, 738);
  private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 1920, 1080);
  private static final List<Rectangle2D> BOTH = List.of(LAPTOP, BESIDE);

  private static WindowPlace at(double x, double y, double width, double height) {
    return new WindowPlace(x, y, width, height, false);
  }

  private static WindowPlace shown(WindowPlace wanted, List<Rectangle2D> screens) {
    return OnScreen.of(wanted, screens, LAPTOP);
  }

  @Test
  void theFirstWindowIsNoHigherThanTheScreenAndTheSystemPlacesIt() {
    assertEquals(at(Double.NaN, Double.NaN, 1280, 738), shown(WindowPlace.USUAL, List.of(LAPTOP)));
  }

  @Test
  void aWindowThatFitsStaysWhereItWas() {
    assertEquals(at(1500, 40, 1280, 800), shown(at(1500, 40, 1280, 800), BOTH));
  }

  @Test
  void aWindowThatHangsOverTheEdgeIsPulledBack() {
    assertEquals(at(86, 30, 1280, 738), shown(at(400, -20, 1280, 800), List.of(LAPTOP)));
  }

  @Test
  void aWindowGoesToTheScreenThatHasMostOfIt() {
    assertEquals(at(1366, 100, 1000, 700), shown(at(1000, 100, 1000, 700), BOTH));
  }

  @Test
  void aWindowOfAScreenThatIsGoneComesToTheFirst() {
    assertEquals(at(366, 68, 1000, 700), shown(at(1800, 100, 1000, 700), List.of(LAPTOP)));
  }

  @Test
  void aPlaceThatIsMaximizedStaysSo() {
    WindowPlace place = new WindowPlace(0, 30, 5000, 5000, true);
    assertEquals(
        new WindowPlace(0, 30, 1366, 738, true), OnScreen.of(place, List.of(LAPTOP), LAPTOP));
  }
}
