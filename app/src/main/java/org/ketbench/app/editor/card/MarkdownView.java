package org.ketbench.app.editor.card;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.ketbench.app.editor.help.Markdown;

/** Shows an explanation. */
public final class MarkdownView extends VBox {
  private final double widest;

  public MarkdownView(double widest) {
    this.widest = widest;
    setMaxWidth(widest);
    getStyleClass().add("markdown");
  }

  public void show(String markdown) {
    List<Markdown.Block> blocks = Markdown.blocks(markdown);
    getChildren().setAll(blocks.stream().map(this::node).toList());
    setAccessibleText(Markdown.spoken(markdown));
  }

  private Node node(Markdown.Block block) {
    return switch (block) {
      case Markdown.Block.Code(String text) -> {
        var code = new Label(text);
        code.getStyleClass().add("markdown-code");
        code.setMaxWidth(widest);
        code.setWrapText(text.lines().count() < 2);
        yield code;
      }
      case Markdown.Block.Paragraph(List<Markdown.Piece> pieces) -> {
        var flow = new TextFlow();
        flow.setMaxWidth(widest);
        for (Markdown.Piece piece : pieces) {
          var text = new Text(piece.text());
          text.getStyleClass()
              .addAll(
                  "markdown-text",
                  switch (piece.style()) {
                    case PLAIN -> "markdown-plain";
                    case STRONG -> "markdown-strong";
                    case CODE -> "markdown-inline";
                  });
          flow.getChildren().add(text);
        }
        yield flow;
      }
    };
  }
}
