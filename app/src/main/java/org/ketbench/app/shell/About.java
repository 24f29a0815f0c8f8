package org.ketbench.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.text.Texts;

/** What this program is. */
final class About extends VBox {
  private static final Texts TEXTS = Texts.beside(About.class);
  private static final double WIDTH = 420;

  private final Overlay overlay;
  private final Button done = new Button(TEXTS.get("about.close"));

  About(Overlay overlay) {
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "about");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("window.name"));
    title.getStyleClass().add("title-2");
    var text = new Label(TEXTS.get("about.text"));
    text.setWrapText(true);
    var java =
        new Label(
            TEXTS.get(
                "about.versions",
                Runtime.version().toString(),
                System.getProperty("javafx.runtime.version", "")));
    java.getStyleClass().add("faint");
    done.setDefaultButton(true);
    done.setOnAction(_ -> overlay.hide());
    getChildren().addAll(title, text, java, done);
  }

  void open() {
    overlay.show(this, done);
  }
}
