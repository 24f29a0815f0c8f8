package org.ketbench.language.openqasm.syntax;

import java.util.List;
import java.util.random.RandomGenerator;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Random changes of a text, of single characters, of tokens and of longer pieces. */
public final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "/*",
          "*/",
          "//",
          "\"",
          "'",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ";",
          ",",
          "=",
          "==",
          "@",
          "@x",
          "#",
          "$",
          "$1",
          "->",
          "++",
          "**",
          ".",
          "..",
          "0x",
          "1e",
          "3__4",
          "9".repeat(30),
          "\n",
          "\r",
          "\t",
          "\u0000",
          "\u00a0",
          "\ufeff",
          "\ud800",
          "\udc00",
          "\ud835\udc65",
          "\u03c0",
          "if",
          "else",
          "for",
          "while",
          "switch",
          "case",
          "default",
          "gate",
          "def",
          "cal",
          "defcal",
          "pragma",
          "OPENQASM",
          "OPENQASM 2.0;",
          "include",
          "let",
          "const",
          "input",
          "qubit",
          "qreg",
          "bit",
          "int",
          "array",
          "complex",
          "measure",
          "ctrl @",
          "inv",
          "pow",
          "gphase",
          "delay",
          "box",
          "durationof(",
          "opaque",
          "return",
          "im",
          "ns",
          "((((",
          "{{{{",
          "[[[[",
          "-",
          "!",
          "~");

  private Mutations() {}

  /** One edit at random. */
  public static TextEdit edit(RandomGenerator random, String text) {
    int at = random.nextInt(text.length() + 1);
    int longest = Math.min(text.length() - at, random.nextInt(8) == 0 ? 40 : 3);
    int deleted = random.nextInt(longest + 1);
    return switch (random.nextInt(6)) {
      case 0 -> new TextEdit(new Span(at, at + deleted), "");
      case 1 -> TextEdit.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      case 2 -> TextEdit.insert(at, Character.toString((char) random.nextInt(32, 127)));
      case 3 ->
          new TextEdit(
              new Span(at, at + deleted), Character.toString((char) random.nextInt(32, 127)));
      case 4 -> new TextEdit(new Span(at, at + deleted), PIECES.get(random.nextInt(PIECES.size())));
      default -> {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(30));
        yield new TextEdit(new Span(at, at + deleted), text.substring(from, to));
      }
    };
  }

  /** The text after some edits. */
  public static String mutate(RandomGenerator random, String text, int edits) {
    String mutated = text;
    for (int i = 0; i < edits; i++) {
      mutated = TextEdit.apply(mutated, List.of(edit(random, mutated)));
    }
    return mutated;
  }
}
