package org.ketbench.app.editor.card;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.help.HoverViewModel;
import org.ketbench.app.editor.help.Markdown;
import org.ketbench.app.editor.help.SignatureViewModel;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.SignatureHelp;

/** Shows what is known about the place under the pointer, and the signature of an open call. */
public final class HelpCards {
  private static final Duration REST = Duration.ofMillis(450);
  private static final double WIDEST = 420;

  private final HoverViewModel hover;
  private final SignatureViewModel signature;
  private final Consumer<String> announcer;
  private final VBox problems = new VBox();
  private final MarkdownView explanation = new MarkdownView(WIDEST);
  private final TextFlow call = new TextFlow();
  private final FloatingCard hoverCard;
  private final FloatingCard signatureCard;

  /**
   * @param announcer is told what is shown, for whoever listens
   */
  public HelpCards(
      CodeArea area,
      HoverViewModel hover,
      SignatureViewModel signature,
      Consumer<String> announcer) {
    this.hover = hover;
    this.signature = signature;
    this.announcer = announcer;
    problems.getStyleClass().add("hover-problems");
    hoverCard = new FloatingCard(area, new VBox(problems, explanation), "hover-card");
    call.getStyleClass().add("signature");
    signatureCard = new FloatingCard(area, call, "signature-card");
    hover.card().subscribe(this::showHover);
    signature.shown().subscribe(help -> showSignature(area, help));
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> hover.ask(event.getCharacterIndex()));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> hover.close());
    area.addEventFilter(ScrollEvent.SCROLL, _ -> hover.close());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    boolean closed =
        event.getCode() == KeyCode.ESCAPE && (hoverCard.isShowing() || signatureCard.isShowing());
    if (!event.getCode().isModifierKey()) {
      hover.close();
    }
    if (closed) {
      signature.close();
      event.consume();
    }
  }

  private void showHover(HoverViewModel.@Nullable Card card) {
    if (card == null) {
      hoverCard.hide();
      return;
    }
    problems.getChildren().setAll(card.problems().stream().map(HelpCards::line).toList());
    boolean any = !card.problems().isEmpty();
    problems.setVisible(any);
    problems.setManaged(any);
    explanation.show(card.markdown());
    explanation.setVisible(!card.markdown().isEmpty());
    explanation.setManaged(!card.markdown().isEmpty());
    StringBuilder spoken = new StringBuilder();
    card.problems().forEach(each -> spoken.append(each.message()).append('\n'));
    announcer.accept(spoken.append(Markdown.spoken(card.markdown())).toString());
    hoverCard.showBelow(card.place().start());
  }

  private static HBox line(Diagnostic problem) {
    String severity = problem.severity().name().toLowerCase(Locale.ROOT);
    var mark = new Label(mark(problem));
    mark.getStyleClass().addAll("problem-sign", "sign-" + severity);
    mark.setAccessibleText(severity);
    var message = new Label(problem.message());
    message.setWrapText(true);
    message.setMaxWidth(WIDEST - 30);
    message.getStyleClass().add("hover-message");
    var code = new Label(problem.code());
    code.getStyleClass().add("hover-code");
    var line = new HBox(mark, new VBox(message, code));
    line.getStyleClass().add("hover-line");
    return line;
  }

  private static String mark(Diagnostic problem) {
    return switch (problem.severity()) {
      case ERROR -> "✕";
      case WARNING -> "!";
      default -> "i";
    };
  }

  private void showSignature(CodeArea area, @Nullable SignatureHelp help) {
    if (help == null) {
      signatureCard.hide();
      return;
    }
    call.getChildren().clear();
    String label = help.label();
    int at = 0;
    for (int i = 0; i < help.parts().size(); i++) {
      Span part = help.parts().get(i);
      if (part.start() > at) {
        call.getChildren().add(piece(label.substring(at, part.start()), false));
      }
      call.getChildren().add(piece(part.in(label), i == help.active()));
      at = part.end();
    }
    call.getChildren().add(piece(label.substring(at), false));
    announcer.accept(label);
    signatureCard.showAbove(area.getCaretPosition());
  }

  private static Text piece(String text, boolean active) {
    var piece = new Text(text);
    piece.getStyleClass().addAll("signature-text", active ? "signature-active" : "signature-rest");
    return piece;
  }
}
