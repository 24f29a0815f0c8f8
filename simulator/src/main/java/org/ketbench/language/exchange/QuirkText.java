package org.ketbench.language.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Span;

/** What stands inside of Quirk's links and texts: the JSON of a link, formulas, matrices. */
final class QuirkText {
  private static final String LINK = "#circuit=";
  private static final Pattern TIME = Pattern.compile("(?<![a-z])t(?![a-z])");
  private static final double UNITARY = 1e-4;

  private QuirkText() {}

  /** The JSON of a link, or the text itself where it is none. */
  static String json(String text) {
    int link = text.indexOf(LINK);
    if (link < 0) {
      return text;
    }
    String encoded = text.substring(link + LINK.length()).strip();
    int end = 0;
    while (end < encoded.length() && encoded.charAt(end) >= ' ') {
      end++;
    }
    String line = encoded.substring(0, end);
    if (!line.contains("%")) {
      return line;
    }
    try {
      return URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return line;
    }
  }

  static boolean dependsOnTime(String formula) {
    return TIME.matcher(formula).find();
  }

  static Angle angle(String formula, Span span) throws ReadException {
    return new QuilNumber(plain(formula), Set.of(), span).angle();
  }

  /** A formula without fractions of one sign, roots as signs, and products that are not written. */
  private static String plain(String formula) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (apart.contains("\u2044")) {
        text.append('(').append(apart.replace('\u2044', '/')).append(')');
      } else if (c == 'π') {
        text.append("pi");
      } else {
        text.append(c);
      }
    }
    return text.toString()
        .replaceAll("√\\s*(\\d+(?:\\.\\d+)?)", "sqrt($1)")
        .replaceAll("√\\s*(?=\\()", "sqrt")
        .replaceAll("\\)\\s*(?=[a-z(])", ")*")
        .replaceAll("(?<![a-z])(\\d+(?:\\.\\d+)?)\\s*(?=pi|sqrt|sin|cos|exp|\\()", "$1*");
  }

  /** A matrix such as {@code {{√½,√½},{√½,-√½}}}. */
  static Matrix matrix(String text, Span span) throws ReadException {
    String inner = text.replaceAll("\\s", "");
    String[] rows = inner.replaceAll("^\\{\\{|}}$", "").split("},\\{", -1);
    int size = rows.length;
    if (size < 2 || size > 16 || Integer.bitCount(size) != 1) {
      throw new ReadException(span, "wrong-value", "A matrix has 2, 4, 8 or 16 rows.");
    }
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      String[] entries = rows[row].split(",", -1);
      if (entries.length != size) {
        throw new ReadException(span, "wrong-value", "A row of this matrix has another length.");
      }
      for (int column = 0; column < size; column++) {
        double[] value = new QuilNumber(plain(entries[column]), Set.of(), span).complex();
        re[row * size + column] = value[0];
        im[row * size + column] = value[1];
      }
    }
    Matrix matrix = Matrix.of(size, re, im);
    if (!matrix.isUnitary(UNITARY)) {
      throw new ReadException(
          span, "wrong-value", "This matrix is not unitary, so that no circuit can do it.");
    }
    return matrix;
  }
}
