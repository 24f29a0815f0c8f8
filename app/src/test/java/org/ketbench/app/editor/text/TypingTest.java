package org.ketbench.app.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.app.document.Selection;

final class TypingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "'rz|'           ; (    ; 'rz(|)'",
        "'rz| q'         ; (    ; 'rz(|) q'",
        "'rz|q'          ; (    ; 'nothing special'",
        "'rz(pi|)'       ; )    ; 'rz(pi)|'",
        "'rz((pi|)'      ; )    ; 'nothing special'",
        "'rz(pi| q'      ; )    ; 'nothing special'",
        "'// see|'       ; (    ; 'nothing special'",
        "'/* see| */'    ; [    ; 'nothing special'",
        "'/* a */ q|'    ; [    ; '/* a */ q[|]'",
        "'\"a|'          ; (    ; 'nothing special'",
        "'include |'     ; '\"' ; 'include \"|\"'",
        "'include \"a|\"' ; '\"' ; 'include \"a\"|'",
        "'a|'            ; '\"' ; 'nothing special'",
        "'«pi/2»'        ; (    ; '(«pi/2»)'",
        "'a |'           ; x    ; 'nothing special'",
      })
  void bracketsAndQuotesComeInPairs(String before, char typed, String after) {
    Marked text = Marked.of(before);

    assertEquals(after, text.after(Typing.character(text.text(), text.selection(), typed)));
  }

  @Test
  void aBraceThatClosesABlockGoesBelowWhatOpenedIt() {
    Marked text = Marked.of("  if (c) {\n    x q;\n    |");

    assertEquals(
        "  if (c) {\n    x q;\n  }|",
        text.after(Typing.character(text.text(), text.selection(), '}')));
  }

  @ParameterizedTest
  @CsvSource({
    "'a\n  x| q;'  , '4,4', '5,4'",
    "'a\n  |x q;'  , '2,2', '4,2'",
    "'a\n| x q;'   , '3,3', '2,3'",
    "'  x q;|'      , '2,2', '6,2'",
    "'a\n   |'     , '2,2', '5,2'",
  })
  void homeGoesToWhatIsWrittenInALineAndThenToItsBeginning(
      String marked, String after, String extended) {
    Marked text = Marked.of(marked.replace("\\n", "\n"));
    Selection home = Typing.home(text.text(), text.selection(), false);
    Selection chosen = Typing.home(text.text(), text.selection(), true);

    assertEquals(after, home.anchor() + "," + home.caret());
    assertEquals(extended, chosen.anchor() + "," + chosen.caret());
  }

  @Test
  void enterKeepsTheIndentationAndDeepensItInABlock() {
    assertEquals("  x q;\n  |", entered("  x q;|"));
    assertEquals("if (c) {\n  |", entered("if (c) {|"));
    assertEquals("for {\n  |\n}", entered("for {|}"));
    assertEquals("  a\n  |b", entered("  a|  b"));
    assertEquals("// {\n|", entered("// {|"));
    assertEquals("\tx {\n\t\t|", entered("\tx {|"));
    assertEquals("a\n|d", entered("a«bc»d"));
  }

  private static String entered(String before) {
    Marked text = Marked.of(before);
    return text.after(Typing.enter(text.text(), text.selection()));
  }

  @Test
  void backspaceTakesPairsAndLevelsOfIndentation() {
    assertEquals("rz|", erased("rz(|)"));
    assertEquals("nothing special", erased("rz(|pi)"));
    assertEquals("if {\n  x;\n  |", erased("if {\n  x;\n    |"));
    assertEquals("  |", erased("   |"));
    assertEquals("nothing special", erased("a b|"));
  }

  private static String erased(String before) {
    Marked text = Marked.of(before);
    return text.after(Typing.backspace(text.text(), text.selection()));
  }

  @Test
  void tabGoesToTheNextLevelOrIndentsLines() {
    assertEquals("x   |q;", tabbed(Marked.of("x |q;")));
    assertEquals("ab  |", tabbed(Marked.of("ab|")));
    assertEquals("abc |", tabbed(Marked.of("abc|")));
    assertEquals("  «x;\n  y»;", tabbed(Marked.of("«x;\ny»;")));
    assertEquals("\ta;\nb\t|", tabbed(Marked.of("\ta;\nb|")));
  }

  private static String tabbed(Marked text) {
    return text.after(Typing.tab(text.text(), text.selection()));
  }
}
