package org.ketbench.app.connector.parts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.ketbench.app.text.Texts;

/** Makes the controls of a view that speaks by some texts. */
public record Parts(Texts texts) {
  public Label heading(String key) {
    var label = new Label(texts.get(key));
    label.getStyleClass().add("panel-heading");
    return label;
  }

  /** A label whose words may take several lines. */
  public static Label words(String text, String... styles) {
    var label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** Puts a text into the clipboard. */
  public static void copy(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  public Button button(String key, String id, Runnable action) {
    var button = new Button(texts.get(key));
    button.setId(id);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> action.run());
    return button;
  }
}
