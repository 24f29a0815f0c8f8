package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;

/**
 * Reads the definitions in the catalogue's table: gate applications, angles with + - * / over
 * parameters, {@code pi} and whole numbers, and qubits a, b, c, d, e. The languages' own parsers
 * stand above this package, so the table has this small one.
 */
final class GateBody {
  static final List<String> QUBIT_NAMES = List.of("a", "b", "c", "d", "e");

  private static final Type REAL = new Type.Floating(Type.MACHINE);

  private final String text;
  private final List<String> parameters;
  private final GateCatalogue catalogue;
  private int at;

  GateBody(String text, List<String> parameters, GateCatalogue catalogue) {
    this.text = text;
    this.parameters = parameters;
    this.catalogue = catalogue;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    while (skipSpace()) {
      CatalogueGate gate = catalogue.get(word());
      List<Angle> angles = new ArrayList<>();
      if (take('(')) {
        do {
          angles.add(sum());
        } while (take(','));
        expect(')');
      }
      int[] qubits = new int[gate.qubitCount()];
      for (int i = 0; i < qubits.length; i++) {
        if (i > 0) {
          expect(',');
        }
        skipSpace();
        qubits[i] = QUBIT_NAMES.indexOf(word());
      }
      expect(';');
      operations.add(new Operation.Apply(gate, angles, Qubits.of(qubits), Span.NONE));
    }
    return operations;
  }

  private Angle sum() {
    Angle left = product();
    while (true) {
      if (take('+')) {
        left = left.plus(product());
      } else if (take('-')) {
        left = left.minus(product());
      } else {
        return left;
      }
    }
  }

  private Angle product() {
    Angle left = factor();
    while (true) {
      if (take('*')) {
        left = left.times(number(), 1);
      } else if (take('/')) {
        left = left.times(1, number());
      } else {
        return left;
      }
    }
  }

  private Angle factor() {
    if (take('-')) {
      return factor().negated();
    }
    if (take('(')) {
      Angle inner = sum();
      expect(')');
      return inner;
    }
    skipSpace();
    if (Character.isDigit(text.charAt(at))) {
      long number = number();
      return Angle.of((double) number);
    }
    String name = word();
    if (name.equals("pi")) {
      return Angle.pi(1, 1);
    }
    if (!parameters.contains(name)) {
      throw wrong("no parameter " + name);
    }
    return new Angle.Formula(new Expression.Parameter(name, REAL));
  }

  private long number() {
    skipSpace();
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Long.parseLong(text, start, at, 10);
  }

  private String word() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean take(char symbol) {
    if (skipSpace() && text.charAt(at) == symbol) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char symbol) {
    if (!take(symbol)) {
      throw wrong("expected " + symbol);
    }
  }

  private boolean skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private IllegalStateException wrong(String what) {
    return new IllegalStateException(what + " at " + at + " of \"" + text + "\"");
  }
}
