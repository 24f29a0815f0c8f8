package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.fold.FoldingViewModel;
import org.ketbench.app.editor.name.UsesViewModel;

/** What is asked of a text while it is still being read would read it a second time. */
final class UnreadTextTest {
  private final Queue<Runnable> reading = new ArrayDeque<>();
  private final Queue<Runnable> questions = new ArrayDeque<>();
  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of()), reading::add, Runnable::run),
          Clock.systemUTC());
  private final LanguageDesk desk = new LanguageDesk(document, questions::add, Runnable::run);
  private final FoldingViewModel folding = new FoldingViewModel(desk);
  private final UsesViewModel uses = new UsesViewModel(desk);

  @Test
  void nothingIsAskedUntilItIsRead() {
    document.begin("qubit q;\nif (true) {\n  x q;\n}\n");
    document.select(Selection.at(6));
    uses.look();
    assertEquals(List.of(), List.copyOf(questions));

    reading.forEach(Runnable::run);
    uses.look();
    questions.forEach(Runnable::run);

    assertTrue(folding.isHeader(1));
    assertEquals(2, uses.places().get().size());
  }
}
