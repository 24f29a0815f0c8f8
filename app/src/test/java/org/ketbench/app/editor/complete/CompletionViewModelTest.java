package org.ketbench.app.editor.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.Desk;
import org.ketbench.language.Completion;

final class CompletionViewModelTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\n";

  private final Desk desk = Desk.with(HEAD + "|");
  private final SnippetViewModel snippets = new SnippetViewModel(desk.document());
  private final CompletionViewModel completion = new CompletionViewModel(desk.desk(), snippets);

  @Test
  void theListComesWithTheFirstLetterAndGetsNarrower() {
    type("c");
    assertTrue(completion.showing().get());
    int all = completion.items().size();
    type("r");
    assertTrue(labels().contains("crz"));
    assertTrue(completion.items().size() < all);
    type(" ");

    assertFalse(completion.showing().get());
  }

  @Test
  void whatIsChosenIsWrittenWithPlacesToFillIn() {
    type("rz");
    choose("rz");

    completion.accept();

    assertEquals(HEAD + "rz(«lambda») q[0];", desk.marked());
    desk.type("pi");
    snippets.next();
    assertEquals(HEAD + "rz(pi) «q[0]»;", desk.marked());
    snippets.previous();
    assertEquals(HEAD + "rz(«pi») q[0];", desk.marked());
    snippets.next();
    snippets.next();
    assertEquals(HEAD + "rz(pi) q[0];|", desk.marked());
    assertFalse(snippets.isActive());
  }

  @Test
  void oneStepOfTheHistoryWritesACompletionWithAllItNeeds() {
    desk.load("OPENQASM 3.0;\nqubit[2] q;\nc|");
    completion.request();
    choose("cx");

    completion.accept();

    OpenDocument document = desk.document();
    assertTrue(desk.text().contains("include \"stdgates.inc\";"), desk.text());
    assertTrue(desk.marked().contains("cx «q[0]», q[1];"), desk.marked());
    assertEquals("Complete cx", document.undoName().get());
    document.undo();
    assertEquals("OPENQASM 3.0;\nqubit[2] q;\nc|", desk.marked());
    assertFalse(completion.showing().get());
  }

  @Test
  void aSnippetFitsTheBlockThatItIsIn() {
    desk.load(HEAD + "if (true) {\n  fo|\n}");
    completion.request();
    choose("for");

    completion.accept();

    assertTrue(desk.text().contains("  for int i in [0:"), desk.text());
    assertTrue(desk.text().contains("\n    \n  }"), desk.text());
  }

  @Test
  void theChoiceStaysWhileTheListGetsNarrower() {
    type("c");
    completion.move(1);
    choose("crz");
    type("r");

    assertEquals("crz", chosen().label());
    completion.move(-1);
    completion.move(1);
    assertEquals("crz", chosen().label());
    completion.choose(0);
    completion.move(-1);
    assertEquals(completion.items().size() - 1, completion.chosen().get());
    completion.move(1000);
    assertEquals(completion.items().size() - 1, completion.chosen().get());
  }

  @Test
  void nothingIsOfferedInCommentsAndStringsByItself() {
    desk.load(HEAD + "// |");
    type("h");

    assertFalse(completion.showing().get());
  }

  @Test
  void theListGoesWhenTheCaretLeavesTheWord() {
    type("cx");
    desk.caret(0);

    assertFalse(completion.showing().get());
    desk.load(HEAD + "|");
    type("c");
    desk.document().undo();
    assertFalse(completion.showing().get());
  }

  @Test
  void aListThatWasSentAwayComesBackWithTheNextWord() {
    type("c");
    completion.dismiss();
    type("r");
    assertFalse(completion.showing().get());
    type(";c");

    assertTrue(completion.showing().get());
  }

  @Test
  void aSnippetEndsWhereTheCaretLeavesIt() {
    type("rz");
    choose("rz");
    completion.accept();

    desk.caret(2);

    assertFalse(snippets.isActive());
  }

  private void type(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      desk.type(letters.substring(i, i + 1));
      completion.typed(letters.charAt(i));
    }
  }

  private void choose(String label) {
    completion.choose(labels().indexOf(label));
  }

  private Completion chosen() {
    return completion.items().get(completion.chosen().get());
  }

  private List<String> labels() {
    return completion.items().stream().map(Completion::label).toList();
  }
}
