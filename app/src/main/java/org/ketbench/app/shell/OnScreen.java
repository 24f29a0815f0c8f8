package org.ketbench.app.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.ketbench.app.settings.WindowPlace;

/**
 * Brings a window to where it can be seen whole: a school's laptop has fewer lines than the usual
 * window, and the screen that it was on last may not be there any more.
 */
final class OnScreen {
  private OnScreen() {}

  static WindowPlace of(WindowPlace wanted) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    return of(wanted, screens, Screen.getPrimary().getVisualBounds());
  }

  /**
   * @param screens what windows may cover of each
   * @param primary where a window goes that was on none of them
   */
  static WindowPlace of(WindowPlace wanted, List<Rectangle2D> screens, Rectangle2D primary) {
    boolean anywhere = !Double.isFinite(wanted.x()) || !Double.isFinite(wanted.y());
    Rectangle2D screen =
        anywhere
            ? primary
            : screens.stream()
                .filter(each -> shared(each, wanted) > 0)
                .max(Comparator.comparingDouble(each -> shared(each, wanted)))
                .orElse(primary);
    double width = Math.min(wanted.width(), screen.getWidth());
    double height = Math.min(wanted.height(), screen.getHeight());
    return new WindowPlace(
        anywhere ? wanted.x() : Math.clamp(wanted.x(), screen.getMinX(), screen.getMaxX() - width),
        anywhere ? wanted.y() : Math.clamp(wanted.y(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height,
        wanted.maximized());
  }

  /** The area that both have. */
  private static double shared(Rectangle2D screen, WindowPlace place) {
    double width =
        Math.min(screen.getMaxX(), place.x() + place.width())
            - Math.max(screen.getMinX(), place.x());
    double height =
        Math.min(screen.getMaxY(), place.y() + place.height())
            - Math.max(screen.getMinY(), place.y());
    return width > 0 && height > 0 ? width * height : 0;
  }
}
