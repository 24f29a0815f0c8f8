package org.ketbench.app.connector.jobs;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.Intent;

/** The program as it was sent, and with which parameters. */
final class SentPage {
  private static final Texts TEXTS = Texts.beside(SentPage.class);
  private static final int MOST_SHOWN = 200_000;

  private final Label head = new Label();
  private final Label parameters = new Label();
  private final TextArea program = new TextArea();
  private final BorderPane node = new BorderPane(program);

  SentPage(JobViewModel model) {
    program.setEditable(false);
    program.setId("job-program");
    program.getStyleClass().add("code-text");
    program.setAccessibleText(TEXTS.get("sent.program"));
    head.setWrapText(true);
    parameters.setWrapText(true);
    parameters.getStyleClass().add("code-text");
    var top = new VBox(4, head, parameters);
    top.getStyleClass().add("job-page");
    node.setTop(top);
    model.paper().map(JobPaper::intent).subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private void show(@Nullable Intent intent) {
    if (intent == null) {
      head.setText(TEXTS.get("sent.unknown"));
      parameters.setText("");
      program.setText("");
      return;
    }
    head.setText(
        TEXTS.get("sent.head", intent.inputFormat(), intent.outputFormat(), intent.hash()));
    parameters.setText(intent.parameters());
    String text = intent.program();
    program.setText(text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "\n…");
  }
}
