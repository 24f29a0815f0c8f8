package org.ketbench.app.editor.help;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Hover;
import org.ketbench.language.LanguageService;

/** What is to be said about the place that the pointer or the caret is at. */
public final class HoverViewModel {
  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>(null);

  /**
   * What a card says.
   *
   * @param place what it is about
   * @param markdown empty where there are only problems
   */
  public record Card(Span place, List<Diagnostic> problems, String markdown) {
    public Card {
      problems = List.copyOf(problems);
    }
  }

  public HoverViewModel(LanguageDesk desk) {
    document = desk.document();
    questions = desk.line();
    document.text().subscribe(this::close);
  }

  /** Null while nothing is to be said. */
  public ReadOnlyObjectProperty<@Nullable Card> card() {
    return card.getReadOnlyProperty();
  }

  public void ask(int place) {
    questions.ask(service -> about(service, place), card::set);
  }

  /** Explains what the caret is at. */
  public void askAtCaret() {
    ask(document.selection().get().caret());
  }

  private static @Nullable Card about(LanguageService service, int place) {
    List<Diagnostic> problems =
        service.diagnostics().stream()
            .filter(each -> each.file() == null && touches(each.span(), place))
            .toList();
    Hover hover = service.hover(place);
    if (hover == null) {
      return problems.isEmpty() ? null : new Card(problems.getFirst().span(), problems, "");
    }
    return new Card(hover.span(), problems, hover.markdown());
  }

  private static boolean touches(Span span, int place) {
    return span.start() <= place && place <= Math.max(span.end() - 1, span.start());
  }

  public void close() {
    questions.forget();
    card.set(null);
  }
}
