package org.ketbench.app.connector.connect;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.connector.parts.Parts;
import org.ketbench.app.text.Texts;

/** Shows the code that has to be typed into a browser; it is in the clipboard at once. */
final class CodeCard extends VBox {
  private static final Parts PARTS = new Parts(Texts.beside(CodeCard.class));

  private final Label words = Parts.words("");
  private final TextField code = new TextField();
  private final Button open;
  private DeviceCode shown = DeviceCode.NONE;

  /**
   * @param browse shows a page in the browser
   * @param cancel stops waiting for the sign-in
   */
  CodeCard(Consumer<URI> browse, Runnable cancel) {
    super(6);
    setId("connect-code");
    getStyleClass().add("connector-message");
    words.setId("connect-code-words");
    code.setId("connect-code-code");
    code.setEditable(false);
    code.setPrefColumnCount(12);
    code.getStyleClass().addAll("code-text", "sign-in-code");
    code.setAccessibleText(PARTS.texts().get("code.name"));
    open =
        PARTS.button(
            "code.open",
            "connect-code-open",
            () -> {
              if (shown.page() != null) {
                browse.accept(shown.page());
              }
            });
    Button copy = PARTS.button("code.copy", "connect-code-copy", this::copy);
    Button stop = PARTS.button("code.cancel", "connect-code-cancel", cancel);
    getChildren().setAll(words, new FlowPane(6, 4, code, copy, open, stop));
    managedProperty().bind(visibleProperty());
    show(DeviceCode.NONE);
  }

  void show(DeviceCode next) {
    shown = next;
    words.setText(next.words());
    code.setText(next.code());
    open.setDisable(next.page() == null);
    setVisible(next.isAsked());
    if (!next.code().isEmpty()) {
      copy();
    }
  }

  private void copy() {
    Parts.copy(shown.code());
  }
}
