package org.ketbench.app.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

final class FindQueryTest {
  private static final String TEXT = "cx q[0], q[1];\nCX q[1], q[2]; // cxx\n";

  @Test
  void findsTextAsItStands() {
    assertEquals(List.of("cx", "CX", "cx"), found(new FindQuery("cx", false, false, false)));
    assertEquals(List.of("cx", "cx"), found(new FindQuery("cx", true, false, false)));
    assertEquals(List.of("cx", "CX"), found(new FindQuery("cx", false, true, false)));
    assertEquals(List.of("q[1]", "q[1]"), found(new FindQuery("q[1]", true, false, false)));
    assertEquals(List.of(), found(new FindQuery("", true, false, false)));
  }

  @Test
  void aLetterOfAnyScriptIsPartOfAWord() {
    String text = "rx(θ) qθ; rx(θ1) 𝜃q;";

    assertEquals("rx(x) qθ; rx(θ1) 𝜃q;", apply(text, new FindQuery("θ", true, true, false), "x"));
    assertEquals(text, apply(text, new FindQuery("q", true, true, false), "x"));
    assertEquals("- -; - -", apply("θ qθ; θ1 q", new FindQuery("\\w+", true, false, true), "-"));
  }

  @Test
  void aRegularExpressionKnowsLines() {
    assertEquals(List.of("cx", "CX"), found(new FindQuery("^cx", false, false, true)));
    assertEquals(List.of("cxx"), found(new FindQuery("cx+$", true, false, true)));
    assertEquals(List.of("];\nCX"), found(new FindQuery("\\];\\n\\w+", true, false, true)));
  }

  @Test
  void findsOnlyInAPart() {
    Span second = new Span(TEXT.indexOf('\n') + 1, TEXT.length());

    assertEquals(2, new FindQuery("cx", false, false, false).in(TEXT, second).spans().size());
    assertEquals(1, new FindQuery("(?<=\\n)C", false, false, true).in(TEXT, second).spans().size());
  }

  @Test
  void groupsGoIntoTheReplacement() {
    assertEquals(
        "cx q[1], q[0];\nCX q[2], q[1]; // cxx\n",
        apply(
            TEXT, new FindQuery("(q\\[\\d\\]), (?<t>q\\[\\d\\])", true, false, true), "${t}, $1"));
    assertEquals("$1 q", apply("h q", new FindQuery("h", true, true, false), "$1"));
    assertEquals(
        "h;\n\tx;", apply("h x", new FindQuery("(\\w) (\\w)", true, false, true), "$1;\\n\\t$2;"));
    assertEquals("a$", apply("b", new FindQuery("b", true, false, true), "a$"));
    assertEquals("a2", apply("a", new FindQuery("(a)", true, false, true), "$12"));
  }

  @Test
  void saysWhatIsWrongWithAnExpression() {
    FindQuery open = new FindQuery("(", true, false, true);
    FindQuery plain = new FindQuery("q", true, false, true);

    assertTrue(message(() -> open.in(TEXT, all(TEXT))).startsWith("No regular expression: "));
    assertEquals(
        "The expression has no group 3.", message(() -> plain.replacing(TEXT, all(TEXT), "$3")));
    assertEquals(
        "The expression has no group named 'x'.",
        message(() -> plain.replacing(TEXT, all(TEXT), "${x}")));
  }

  @Test
  void anExpressionThatNeverEndsIsStopped() {
    String text = "a".repeat(40) + "b";
    FindQuery endless = new FindQuery("(a+a+)+\\1?c", true, false, true);

    assertTrue(message(() -> endless.in(text, all(text))).startsWith("The expression"));
  }

  @Test
  void countsNoMoreThanAnyoneWouldLookAt() {
    String text = "a".repeat(FindQuery.MOST + 1);

    FindQuery.Found found = new FindQuery("a", true, false, false).in(text, all(text));

    assertEquals(FindQuery.MOST, found.spans().size());
    assertFalse(found.isComplete());
  }

  private static List<String> found(FindQuery query) {
    return query.in(TEXT, all(TEXT)).spans().stream().map(span -> span.in(TEXT)).toList();
  }

  private static String apply(String text, FindQuery query, String by) {
    return TextEdit.apply(text, query.replacing(text, all(text), by));
  }

  private static String message(Runnable action) {
    return String.valueOf(assertThrows(FindQuery.Unusable.class, action::run).getMessage());
  }

  private static Span all(String text) {
    return new Span(0, text.length());
  }
}
