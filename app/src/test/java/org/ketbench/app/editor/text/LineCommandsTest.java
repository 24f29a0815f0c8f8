package org.ketbench.app.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;

final class LineCommandsTest {

  @Test
  void indentsAndOutdentsTheLinesThatAreTouched() {
    assertEquals("  a«b\n\n  c»d\ne", done("a«b\n\nc»d\ne", LineCommands::indent));
    assertEquals("a«b\nc»d\ne", done("  a«b\n c»d\ne", LineCommands::outdent));
    assertEquals("  «a\n»b", done("«a\n»b", LineCommands::indent));
    assertEquals("a|", done("\ta|", LineCommands::outdent));
    assertEquals("|a", done(" | a", LineCommands::outdent));
  }

  @Test
  void linesAreInsertedAboveThatOfTheCaret() {
    Marked text = Marked.of("x q;\nh |q;\n");

    for (String line : List.of("cz a, b;\n", "cz a, b;")) {
      assertEquals(
          "x q;\ncz a, b;\nh |q;\n",
          text.after(LineCommands.insertAbove(text.text(), text.selection().caret(), line)));
    }
  }

  @Test
  void whatWasIndentedComesBackByOutdenting() {
    for (String block : List.of("{\n«a\n  b\n»}", "{\n«  a\n  b\n»}", "{\n«    a\n»}\n    c")) {
      Marked text = Marked.of(block);
      TextChange in = LineCommands.indent(text.text(), text.selection());
      Marked deeper = Marked.of(text.after(in));
      assertEquals(
          text.text(),
          TextEdit.apply(
              deeper.text(), LineCommands.outdent(deeper.text(), deeper.selection()).edits()));
    }
  }

  @Test
  void commentsStandAtTheLeftmostCode() {
    assertEquals("  // a|\n b", done("  a|\n b", LineCommands::toggleComment));
    assertEquals(" // « a\n\n // b»", done(" « a\n\n b»", LineCommands::toggleComment));
    assertEquals("«a\n  b»", done("«// a\n  //b»", LineCommands::toggleComment));
    assertEquals("// «// a\n// b»", done("«// a\nb»", LineCommands::toggleComment));
    assertEquals("a\n  // |", done("a\n  |", LineCommands::toggleComment));
  }

  @Test
  void linesMoveOverTheirNeighbours() {
    assertEquals("b|b\naa\ncc", done("aa\nb|b\ncc", LineCommands::moveUp));
    assertEquals("aa\ncc\nb|b", done("aa\nb|b\ncc", LineCommands::moveDown));
    assertEquals("c\n«a\nb»", done("«a\nb»\nc", LineCommands::moveDown));
    assertEquals("«a\nb»\nc", done("c\n«a\nb»", LineCommands::moveUp));
    assertEquals("a|\nb", done("a|\nb", LineCommands::moveUp));
    assertEquals("a\nb|", done("a\nb|", LineCommands::moveDown));
    assertEquals("\na|", done("a|\n", LineCommands::moveDown));
  }

  @Test
  void linesAreDuplicatedAndDeleted() {
    assertEquals("ab\na|b\nc", done("a|b\nc", LineCommands::duplicate));
    assertEquals("a\nb\n«a\nb»", done("«a\nb»", LineCommands::duplicate));
    assertEquals("a\nc|d", done("a\nb|b\ncd", LineCommands::delete));
    assertEquals("a|", done("a\nb|b", LineCommands::delete));
    assertEquals("|", done("ab|", LineCommands::delete));
  }

  private static String done(String before, BiFunction<String, Selection, TextChange> command) {
    Marked text = Marked.of(before);
    return text.after(command.apply(text.text(), text.selection()));
  }
}
