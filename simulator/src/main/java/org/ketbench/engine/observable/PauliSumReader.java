package org.ketbench.engine.observable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.observable.PauliString.Pauli;

/**
 * Reads sums such as {@code 0.5*Z0Z1 - X2 + Y(q[3])}: letters with the number of a qubit, or its
 * name in brackets; a number alone is a multiple of the identity.
 */
public final class PauliSumReader {
  private final String text;
  private final Circuit circuit;
  private int at;

  private PauliSumReader(String text, Circuit circuit) {
    this.text = text;
    this.circuit = circuit;
  }

  /**
   * Reads a sum over the qubits of a circuit.
   *
   * @throws ObservableException if it is none, or names a qubit that there is not
   */
  public static PauliSum read(String text, Circuit circuit) {
    return new PauliSumReader(text, circuit).sum();
  }

  private PauliSum sum() {
    List<PauliSum.Term> terms = new ArrayList<>();
    skipSpace();
    if (at == text.length()) {
      throw wrong("an operator is missing");
    }
    while (at < text.length()) {
      double sign = 1;
      if (text.charAt(at) == '+' || text.charAt(at) == '-') {
        sign = text.charAt(at++) == '-' ? -1 : 1;
        skipSpace();
      } else if (!terms.isEmpty()) {
        throw wrong("'+' or '-' is expected");
      }
      terms.add(term(sign));
    }
    return new PauliSum(terms);
  }

  private PauliSum.Term term(double sign) {
    double coefficient = sign;
    boolean any = false;
    if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      coefficient *= number();
      any = true;
    }
    Map<Integer, Pauli> factors = new TreeMap<>();
    while (true) {
      skipSpace();
      boolean times = any && at < text.length() && text.charAt(at) == '*';
      if (times) {
        at++;
        skipSpace();
      }
      if (at == text.length() || "IXYZ".indexOf(text.charAt(at)) < 0) {
        if (times) {
          throw wrong("an operator is missing behind '*'");
        }
        break;
      }
      factor(factors);
      any = true;
    }
    if (!any) {
      throw wrong("a number or one of the letters I, X, Y and Z is expected");
    }
    return new PauliSum.Term(coefficient, new PauliString(factors));
  }

  private void factor(Map<Integer, Pauli> factors) {
    char letter = text.charAt(at++);
    if (at == text.length() || !(Character.isDigit(text.charAt(at)) || text.charAt(at) == '(')) {
      if (letter == 'I') {
        return;
      }
      throw wrong("the qubit of '" + letter + "' is missing, as in " + letter + "0");
    }
    int qubit = qubit();
    if (letter == 'I') {
      return;
    }
    if (factors.put(qubit, Pauli.valueOf(String.valueOf(letter))) != null) {
      throw wrong("qubit " + qubit + " has two operators in one product");
    }
  }

  private int qubit() {
    int count = circuit.qubitCount();
    if (text.charAt(at) == '(') {
      int end = text.indexOf(')', at);
      if (end < 0) {
        throw wrong("')' is missing");
      }
      String name = text.substring(at + 1, end).strip();
      at = end + 1;
      for (int qubit = 0; qubit < count; qubit++) {
        if (circuit.qubitName(qubit).equals(name)) {
          return qubit;
        }
      }
      throw missing(name);
    }
    int from = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    String digits = text.substring(from, at);
    if (digits.length() > 9 || Integer.parseInt(digits) >= count) {
      throw missing(digits);
    }
    return Integer.parseInt(digits);
  }

  private ObservableException missing(String qubit) {
    int count = circuit.qubitCount();
    return new ObservableException(
        "no-such-qubit",
        "The observable '"
            + text
            + "' acts on qubit "
            + qubit
            + ", which the program does not have; "
            + (count == 0 ? "it has none." : "its qubits are 0 to " + (count - 1) + "."));
  }

  private double number() {
    int from = at;
    while (at < text.length() && isNumber(from)) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(from, at));
    } catch (NumberFormatException e) {
      throw wrong("'" + text.substring(from, at) + "' is no number");
    }
  }

  private boolean isNumber(int from) {
    char c = text.charAt(at);
    boolean exponent = at > from && (text.charAt(at - 1) == 'e' || text.charAt(at - 1) == 'E');
    return Character.isDigit(c)
        || c == '.'
        || c == 'e'
        || c == 'E'
        || (exponent && (c == '+' || c == '-'));
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private ObservableException wrong(String what) {
    return new ObservableException(
        "observable",
        "The observable '"
            + text
            + "' cannot be read: "
            + what
            + " at character "
            + (at + 1)
            + ". Write a sum such as \"0.5*Z0Z1 + X2\".");
  }
}
