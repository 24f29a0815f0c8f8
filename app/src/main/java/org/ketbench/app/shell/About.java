package org.ketbench.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.about.ThirdParty;
import org.ketbench.app.about.Versions;
import org.ketbench.app.text.Texts;

/** What this program is, and what others wrote of it. */
final class About extends VBox {
  private static final Texts TEXTS = Texts.beside(About.class);
  private static final double WIDTH = 560;
  private static final double LIST = 220;

  private final Overlay overlay;
  private final Button done = new Button(TEXTS.get("about.close"));

  About(Overlay overlay) {
    this.overlay = overlay;
    getStyleClass().addAll("overlay-card", "about");
    setMaxSize(WIDTH, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("about.title", Versions.ofProgram()));
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
    var buttons = new HBox(done);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, text, java);
    List<ThirdParty> others = ThirdParty.all();
    if (!others.isEmpty()) {
      getChildren().addAll(new Label(TEXTS.get("about.others")), list(others));
    }
    getChildren().add(buttons);
  }

  private static TextArea list(List<ThirdParty> others) {
    var words = new StringBuilder();
    for (ThirdParty each : others) {
      words.append(each.name()).append(' ').append(each.version()).append('\n');
      words.append("    ").append(each.licence()).append('\n');
      if (!each.home().isEmpty()) {
        words.append("    ").append(each.home()).append('\n');
      }
    }
    var list = new TextArea(words.toString());
    list.setId("third-party");
    list.setEditable(false);
    list.setPrefHeight(LIST);
    return list;
  }

  void open() {
    overlay.show(this, done);
  }
}
