package org.ketbench.app.crash;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ketbench.app.text.Texts;

/** Shows a report, to be read and copied. */
public final class CrashCard extends VBox {
  private static final Texts TEXTS = Texts.beside(CrashCard.class);
  private static final double WIDTH = 720;
  private static final double HEIGHT = 480;

  private final Button done = new Button(TEXTS.get("crash.close"));

  private CrashCard(String heading, String said, String report, Runnable close) {
    getStyleClass().addAll("overlay-card", "crash-card");
    setMaxSize(WIDTH, HEIGHT);
    var title = new Label(heading);
    title.getStyleClass().add("title-3");
    var saved = new Label(said);
    saved.setWrapText(true);
    saved.setMinHeight(Region.USE_PREF_SIZE);
    var text = new TextArea(report);
    text.setId("crash-report");
    text.setEditable(false);
    text.getStyleClass().add("crash-report");
    VBox.setVgrow(text, Priority.ALWAYS);
    var copy = new Button(TEXTS.get("crash.copy"));
    copy.setId("crash-copy");
    copy.setOnAction(_ -> copy(report));
    done.setDefaultButton(true);
    done.setOnAction(_ -> close.run());
    var buttons = new HBox(8, copy, done);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, saved, text, buttons);
  }

  /**
   * Of a failure.
   *
   * @param close what is done when it has been read
   */
  public static CrashCard of(CrashHandler.Told told, Runnable close) {
    Path file = told.file();
    String said =
        file == null ? TEXTS.get("crash.saved") : TEXTS.get("crash.savedAndWritten", file);
    return new CrashCard(TEXTS.get("crash.title"), said, told.text(), close);
  }

  /** What is good to know when something is wrong that the program knows nothing of. */
  public static CrashCard ofFacts(String facts, Runnable close) {
    return new CrashCard(TEXTS.get("report.title"), TEXTS.get("report.said"), facts, close);
  }

  /** What the keyboard goes to first. */
  public Button first() {
    return done;
  }

  private static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
