package org.ketbench.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.fold.FoldingViewModel;
import org.ketbench.app.editor.name.UsesViewModel;
import org.ketbench.language.LanguageService;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.service.OpenQasmService;

/** What is asked of a text while it is still being read would read it a second time. */
final class UnreadTextTest {
  private static final String LONG = "qubit q;\n" + "x q;\n".repeat(20_000);

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

  @Test
  void aLongTextIsNotReadForAQuestionWhileItIsRead() {
    run(reading);
    run(questions);
    List<Integer> answers = new ArrayList<>();
    LanguageDesk.Line line = desk.line();
    document.begin(LONG);
    line.ask(service -> service.symbols().size(), answers::add);
    assertEquals(List.of(), List.copyOf(questions));

    run(reading);
    run(questions);

    assertEquals(List.of(1), answers);
  }

  @Test
  void whatWasReadForAQuestionIsGivenUpOnceTheTextHasBeenReadAnyway() {
    run(reading);
    List<Program> programs = new ArrayList<>();
    document.type(TextEdit.insert(0, "qubit q;"));
    desk.line().ask(UnreadTextTest::program, programs::add);
    run(questions);
    run(reading);
    desk.line().ask(UnreadTextTest::program, programs::add);
    run(questions);

    Program read = Objects.requireNonNull(document.analysis().get()).program();
    assertNotSame(read, programs.getFirst());
    assertSame(read, programs.getLast());
  }

  private static Program program(LanguageService service) {
    return ((OpenQasmService) service).program();
  }

  @Test
  void whatWasAskedOfALongTextThatIsGoneIsNotAnswered() {
    run(reading);
    List<String> answers = new ArrayList<>();
    document.begin(LONG);
    desk.line().ask(_ -> "of the first", answers::add);
    document.begin(LONG + LONG);
    desk.line().ask(_ -> "of the second", answers::add);

    run(reading);
    run(questions);

    assertEquals(List.of("of the second"), answers);
  }

  @Test
  void aLetterInALongTextIsAnsweredBeforeItIsRead() {
    document.begin(LONG);
    run(reading);
    run(questions);
    List<Integer> answers = new ArrayList<>();
    document.type(TextEdit.insert(LONG.length(), "x"));
    desk.line().ask(service -> service.document().text().length(), answers::add);

    run(questions);

    assertEquals(List.of(LONG.length() + 1), answers);
  }

  private static void run(Queue<Runnable> tasks) {
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
  }
}
