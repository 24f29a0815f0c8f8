package org.ketbench.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.settings.Settings;

/**
 * How the window looks: the controls of a light or a dark theme, with the colours of the chosen one
 * over it.
 */
record Dress(Theme theme, double textSize, boolean still) {
  private static final String CLASS = "theme-";
  private static final String STILL = "reduced-motion";
  private static final String OPAQUE = "opaque";
  private static final double USUAL_SIZE = 13;
  private static final double PROJECTED_SIZE = 17;
  private static final List<Theme> DARK = List.of(Theme.DARK, Theme.HIGH_CONTRAST);

  static Dress of(Settings settings) {
    Theme theme = WindowViewModel.theme(settings);
    double usual = theme.equals(Theme.PROJECTOR) ? PROJECTED_SIZE : USUAL_SIZE;
    return new Dress(
        theme, settings.textSize() > 0 ? settings.textSize() : usual, settings.reducedMotion());
  }

  /**
   * Dresses all controls. The first control that is made would otherwise ask for those of JavaFX,
   * so this comes before it. Compiled style sheets need not be parsed.
   */
  void putOnControls() {
    String controls =
        DARK.contains(theme)
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS();
    if (!controls.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(controls);
    }
  }

  /**
   * Dresses a window. What it wears already is not touched: any change here has all of the window
   * styled anew, and in the middle of a layout it would be painted bare before that.
   */
  void put(Parent root) {
    putOnControls();
    String wanted = CLASS + theme.name();
    if (!root.getStyleClass().contains(wanted)) {
      root.getStyleClass().removeIf(style -> style.startsWith(CLASS));
      root.getStyleClass().add(wanted);
    }
    if (still != root.getStyleClass().contains(STILL)) {
      String sheet = Objects.requireNonNull(Dress.class.getResource("Still.css")).toExternalForm();
      root.getStyleClass().remove(STILL);
      root.getStylesheets().remove(sheet);
      if (still) {
        root.getStyleClass().add(STILL);
        root.getStylesheets().add(sheet);
      }
    }
    boolean opaque = !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW);
    if (opaque != root.getStyleClass().contains(OPAQUE)) {
      root.getStyleClass().remove(OPAQUE);
      if (opaque) {
        root.getStyleClass().add(OPAQUE);
      }
    }
    String size = "-fx-font-size: " + textSize + "px;";
    if (!size.equals(root.getStyle())) {
      root.setStyle(size);
    }
  }
}
