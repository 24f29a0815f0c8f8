package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MatrixTextTest {
  private static final Map<String, String> GREEK =
      Map.of(
          "theta", "θ", "phi", "φ", "lambda", "λ", "gamma", "γ", "beta", "β", "phi0", "φ0", "phi1",
          "φ1");

  static List<CatalogueGate> gates() {
    return GateCatalogue.standard().gates();
  }

  @ParameterizedTest
  @MethodSource("gates")
  void whatIsWrittenHasTheValuesOfTheMatrix(CatalogueGate gate) {
    List<List<String>> rows = gate.matrixText();
    for (double[] arguments : GateCatalogueTest.samples(gate)) {
      Map<String, Double> values = new HashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        String name = gate.parameters().get(i);
        values.put(GREEK.getOrDefault(name, name), arguments[i]);
      }
      Matrix matrix = gate.matrix(arguments);
      for (int row = 0; row < matrix.size(); row++) {
        for (int column = 0; column < matrix.size(); column++) {
          String text = rows.get(row).get(column);
          Complex value = new Reader(text, values).read();
          assertEquals(matrix.re(row, column), value.re, 1e-9, text);
          assertEquals(matrix.im(row, column), value.im, 1e-9, text);
        }
      }
    }
  }

  @Test
  void entriesAreRecognised() {
    assertEquals("1/√2", MatrixText.entry(Math.sqrt(0.5), 0));
    assertEquals("-i/2", MatrixText.entry(0, -0.5));
    assertEquals("(1-i)/2", MatrixText.entry(0.5, -0.5));
    assertEquals("e^(iπ/4)", MatrixText.entry(Math.sqrt(0.5), Math.sqrt(0.5)));
    double angle = -3 * Math.PI / 8;
    assertEquals("e^(-3iπ/8)", MatrixText.entry(Math.cos(angle), Math.sin(angle)));
    assertEquals("0.1-0.2i", MatrixText.entry(0.1, -0.2));
    assertEquals("0", MatrixText.entry(1e-17, -1e-17));
  }

  @Test
  void columnsStandBelowEachOther() {
    assertEquals(
        List.of("[ cos(θ/2)     -i·sin(θ/2) ]", "[ -i·sin(θ/2)  cos(θ/2)    ]"),
        MatrixText.lines(GateCatalogue.standard().get("rx").matrixText()));
  }

  private record Complex(double re, double im) {
    Complex plus(Complex other, double sign) {
      return new Complex(re + sign * other.re, im + sign * other.im);
    }

    Complex times(Complex other) {
      return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex over(Complex real) {
      return new Complex(re / real.re, im / real.re);
    }
  }

  /** Reads the notation of the entries: numbers, √, i, e^, sin, cos, names, + - · / and (). */
  private static final class Reader {
    private final String text;
    private final Map<String, Double> values;
    private int at;

    Reader(String text, Map<String, Double> values) {
      this.text = text;
      this.values = values;
    }

    Complex read() {
      Complex value = sum();
      assertEquals(text.length(), at, () -> "unread: " + text.substring(at) + " of " + text);
      return value;
    }

    private Complex sum() {
      Complex value = product();
      while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        double sign = text.charAt(at++) == '+' ? 1 : -1;
        value = value.plus(product(), sign);
      }
      return value;
    }

    private Complex product() {
      Complex value = factor();
      while (at < text.length() && "+-)".indexOf(text.charAt(at)) < 0) {
        if (take("/")) {
          value = value.over(factor());
        } else {
          take("·");
          value = value.times(factor());
        }
      }
      return value;
    }

    private Complex factor() {
      if (take("-")) {
        return new Complex(0, 0).plus(factor(), -1);
      }
      if (take("(")) {
        return closed();
      }
      if (take("e^(")) {
        Complex power = closed();
        return new Complex(
            Math.exp(power.re) * Math.cos(power.im), Math.exp(power.re) * Math.sin(power.im));
      }
      if (take("cos(")) {
        return new Complex(Math.cos(closed().re), 0);
      }
      if (take("sin(")) {
        return new Complex(Math.sin(closed().re), 0);
      }
      if (take("√2")) {
        return new Complex(Math.sqrt(2), 0);
      }
      if (take("π")) {
        return new Complex(Math.PI, 0);
      }
      if (take("i")) {
        return new Complex(0, 1);
      }
      int start = at;
      boolean number = Character.isDigit(text.charAt(at));
      while (at < text.length()
          && (Character.isDigit(text.charAt(at))
              || (number ? text.charAt(at) == '.' : Character.isLetter(text.charAt(at))))) {
        at++;
      }
      String word = text.substring(start, at);
      return new Complex(number ? Double.parseDouble(word) : values.getOrDefault(word, 0.0 / 0), 0);
    }

    private Complex closed() {
      Complex value = sum();
      assertEquals(true, take(")"), text);
      return value;
    }

    private boolean take(String word) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return true;
      }
      return false;
    }
  }
}
