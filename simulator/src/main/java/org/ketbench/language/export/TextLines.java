package org.ketbench.language.export;

/** Puts the lines between two wires together where they agree, and writes lines in ASCII. */
final class TextLines {
  private TextLines() {}

  static boolean agree(int[] above, int[] below) {
    for (int x = 0; x < above.length; x++) {
      if (joined(above[x], below[x]) == 0) {
        return false;
      }
    }
    return true;
  }

  static int[] together(int[] above, int[] below) {
    int[] line = new int[above.length];
    for (int x = 0; x < line.length; x++) {
      line[x] = joined(above[x], below[x]);
    }
    return line;
  }

  /** The one character for two that stand above each other, or 0. */
  private static int joined(int above, int below) {
    if (above == ' ' || below == ' ') {
      return above == ' ' ? below : above;
    }
    if (above == below) {
      return above == '│' || above == '║' || above == '░' || above == '┃' || above == '┆'
          ? above
          : 0;
    }
    if ((above == '┬' && below == '│') || (above == '╥' && below == '║')) {
      return above;
    }
    return (above == '│' && below == '┴') || (above == '║' && below == '╨') ? below : 0;
  }

  static String ascii(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      plain.append(ascii(line.charAt(i)));
    }
    return plain.toString();
  }

  private static char ascii(char character) {
    return switch (character) {
      case '─' -> '-';
      case '═' -> '=';
      case '┌', '┐', '└', '┘', '┬', '┴', '╥', '╨', '┏', '┓', '┗', '┛', '┣', '┻' -> '+';
      case '│', '├', '┤', '┼', '║', '╡', '╞', '╫', '╪', '╬', '┃', '╂' -> '|';
      case '┄' -> '.';
      case '░', '┆' -> ':';
      case '●' -> '*';
      case '○' -> 'o';
      case '⊕' -> 'X';
      case '×' -> 'x';
      case '■' -> '#';
      case '╩' -> 'v';
      case '«' -> '<';
      case '»' -> '>';
      case '…' -> '~';
      default -> character;
    };
  }
}
