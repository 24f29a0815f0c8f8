package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Variable;

/**
 * What a module does, gathered while it is followed: operations, variables, what is recorded. Bits
 * carry the numbers of results.
 */
final class Program {
  private static final int MOST_OPERATIONS = 1_000_000;
  private static final int MOST_QUBITS = 100_000;

  private final List<Variable> variables = new ArrayList<>();
  private final List<Recorded> recorded = new ArrayList<>();
  private List<Operation> operations = new ArrayList<>();
  private int added;
  private int qubits;
  private int results;

  /** What the program gives back. */
  sealed interface Recorded {
    record Group(long size) implements Recorded {}

    record Result(int number, Span span) implements Recorded {}

    record Value(Expression expression, Span span) implements Recorded {}
  }

  List<Operation> operations() {
    return operations;
  }

  /** Goes on with another list of operations; the one before. */
  List<Operation> swap(List<Operation> next) {
    List<Operation> before = operations;
    operations = next;
    return before;
  }

  void add(Operation operation) throws QirException {
    if (++added > MOST_OPERATIONS) {
      throw new QirException(
          operation.span(),
          "too-long",
          "The program does more than " + MOST_OPERATIONS + " things; make its loops shorter.");
    }
    operations.add(operation);
  }

  Variable variable(Type type) {
    Variable variable = new Variable(variables.size(), "v" + variables.size(), type);
    variables.add(variable);
    return variable;
  }

  void assign(Variable variable, Expression value, Span span) throws QirException {
    add(new Operation.Assign(new Target.Slot(variable, List.of()), value, span));
  }

  List<Variable> variables() {
    return variables;
  }

  void record(Recorded output) {
    recorded.add(output);
  }

  List<Recorded> recorded() {
    return recorded;
  }

  int qubit(long number, Span span) throws QirException {
    int qubit = limited(number, "qubit", span);
    qubits = Math.max(qubits, qubit + 1);
    return qubit;
  }

  int result(long number, Span span) throws QirException {
    int result = limited(number, "result", span);
    results = Math.max(results, result + 1);
    return result;
  }

  private static int limited(long number, String what, Span span) throws QirException {
    if (number < 0 || number >= MOST_QUBITS) {
      throw new QirException(
          span, "too-large", "There is no " + what + " with the number " + number + ".");
    }
    return (int) number;
  }

  int newQubit(Span span) throws QirException {
    return qubit(qubits, span);
  }

  void require(long wantedQubits, long wantedResults, Span span) throws QirException {
    if (wantedQubits > 0) {
      qubit(wantedQubits - 1, span);
    }
    if (wantedResults > 0) {
      result(wantedResults - 1, span);
    }
  }

  int qubits() {
    return qubits;
  }

  int results() {
    return results;
  }
}
