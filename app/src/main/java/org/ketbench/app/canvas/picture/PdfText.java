package org.ketbench.app.canvas.picture;

import java.util.ArrayList;
import java.util.List;

/** Text in the two standard fonts that every PDF reader has: letters in one, Greek in the other. */
final class PdfText {
  static final String LETTERS = "/F1";
  static final String SYMBOLS = "/F2";

  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
  private static final String GREEK_CODES = "abgdezhqiklmnxoprVstufcywABGDEZHQIKLMNXOPRSTUFCYW";

  private PdfText() {}

  /** A piece of text in one font, as the hexadecimal digits of its codes. */
  record Run(String font, String codes) {}

  /** The text in runs; none where a character is in neither font. */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder codes = new StringBuilder();
    String font = LETTERS;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int letter = letter(character);
      int code = letter >= 0 ? letter : symbol(character);
      if (code < 0) {
        return List.of();
      }
      String needed = letter >= 0 ? LETTERS : SYMBOLS;
      if (!needed.equals(font)) {
        flush(runs, font, codes);
        font = needed;
      }
      codes.append(String.format("%02x", code));
    }
    flush(runs, font, codes);
    return runs;
  }

  private static void flush(List<Run> runs, String font, StringBuilder codes) {
    if (!codes.isEmpty()) {
      runs.add(new Run(font, codes.toString()));
      codes.setLength(0);
    }
  }

  /** The code in WinAnsiEncoding. */
  private static int letter(char character) {
    if ((character >= ' ' && character <= '~') || (character >= 0xa0 && character <= 0xff)) {
      return character;
    }
    return switch (character) {
      case '…' -> 0x85;
      case '†' -> 0x86;
      case '–' -> 0x96;
      case '—' -> 0x97;
      default -> -1;
    };
  }

  private static int symbol(char character) {
    int greek = GREEK.indexOf(character);
    if (greek >= 0) {
      return GREEK_CODES.charAt(greek);
    }
    return switch (character) {
      case '√' -> 0xd6;
      case '⟨' -> 0xe1;
      case '⟩' -> 0xf1;
      default -> -1;
    };
  }
}
