package org.ketbench.app.editor.fold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

final class FoldingViewModelTest {
  private static final String TEXT =
      """
      OPENQASM 3.0;
      qubit q;
      for int i in [0:1] {
        U(i, 0, 0) q;
        if (i == 1) {
          reset q;
          reset q;
        }
      }
      """;

  /** What the language is asked only later. */
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of()), waiting::add, Runnable::run),
          Clock.systemUTC());
  private final FoldingViewModel folding =
      new FoldingViewModel(new LanguageDesk(document, waiting::add, Runnable::run));

  @BeforeEach
  void read() {
    document.begin(TEXT);
    answer();
    assertEquals(List.of(2, 4), headers());
    folding.toggle(4);
  }

  @Test
  void lettersInALineMoveNothing() {
    type(TEXT.indexOf("q;"), "r");
    type(0, "/");
    type(document.text().get().indexOf("i == 1"), "j");

    assertEquals(List.of(2, 4), headers());
    assertEquals(List.of(4), folded());
    answer();
    assertEquals(List.of(2, 4), headers());
    assertEquals(List.of(4), folded());
  }

  @Test
  void aNewLineMovesWhatIsBelowIt() {
    type(TEXT.indexOf("for"), "x");
    type(TEXT.indexOf("for"), "\n");

    assertEquals(List.of(3, 5), headers());
    assertEquals(List.of(5), folded());
  }

  @Test
  void whatIsErasedAcrossLinesTakesThemAway() {
    int start = TEXT.indexOf("qubit");
    document.edit("Erase", List.of(TextEdit.delete(new Span(start, TEXT.indexOf("for")))));

    assertEquals(List.of(1, 3), headers());
    assertEquals(List.of(3), folded());
  }

  private void type(int place, String letters) {
    document.type(TextEdit.insert(place, letters));
  }

  private void answer() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private List<Integer> headers() {
    return IntStream.range(0, 12).filter(folding::isHeader).boxed().toList();
  }

  private List<Integer> folded() {
    return IntStream.range(0, 12).filter(folding::isFolded).boxed().toList();
  }
}
