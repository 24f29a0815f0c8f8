package org.ketbench.app.canvas.layout;

/**
 * How wide text is, from a table and not from the fonts of a machine, so that a picture is the same
 * everywhere. The widths are those of Helvetica, which Arial and Liberation Sans share and every
 * PDF reader knows; where another font is drawn, its letters are made to fit.
 */
public final class TextWidth {
  private static final int FIRST = ' ';

  /** In thousandths of the font's size, for the characters from space to tilde. */
  private static final int[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int GREEK = 550;
  private static final int OTHER = 600;
  private static final int ELLIPSIS = 1000;
  private static final int FIRST_FULL_WIDTH = 0x2e80;

  private TextWidth() {}

  /** The width of a line of text in a font of this size. */
  public static double of(String text, double size) {
    int thousandths = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      thousandths += of(character);
      i += Character.charCount(character);
    }
    return thousandths * size / 1000;
  }

  private static int of(int character) {
    if (character >= FIRST && character < FIRST + ASCII.length) {
      return ASCII[character - FIRST];
    }
    return switch (character) {
      case '…' -> ELLIPSIS;
      case '†' -> 556;
      case '×' -> 584;
      case '√' -> 549;
      case '⟩', '⟨' -> 329;
      default -> {
        if (character >= 'Α' && character <= 'ω') {
          yield GREEK;
        }
        yield character >= FIRST_FULL_WIDTH ? ELLIPSIS : OTHER;
      }
    };
  }
}
