package org.ketbench.language.openqasm.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;

/**
 * What a small circuit does, as the unitaries between its measurements, resets and conditions. Two
 * circuits do the same if their sections are the same up to the phase of each unitary.
 */
public final class Sections {
  private Sections() {}

  sealed interface Section {}

  record Unitary(Matrix matrix) implements Section {}

  record Step(Operation operation) implements Section {}

  record Branch(String condition, List<Section> then, List<Section> otherwise) implements Section {}

  /** How far the two circuits are apart, infinitely where they are of different shapes. */
  public static double distance(Circuit first, Circuit second) {
    if (first.qubitCount() != second.qubitCount()) {
      return Double.POSITIVE_INFINITY;
    }
    return distance(of(first), of(second), false);
  }

  /** The distance where the global phase counts, for circuits that are a single unitary. */
  public static double exactDistance(Circuit first, Circuit second) {
    return distance(of(first), of(second), true);
  }

  /** Whether the circuit is one unitary. */
  public static boolean isUnitary(Circuit circuit) {
    return of(circuit).stream().allMatch(each -> each instanceof Unitary);
  }

  private static double distance(List<Section> first, List<Section> second, boolean exact) {
    if (first.size() != second.size()) {
      return Double.POSITIVE_INFINITY;
    }
    double most = 0;
    for (int i = 0; i < first.size(); i++) {
      most = Math.max(most, distance(first.get(i), second.get(i), exact));
    }
    return most;
  }

  private static double distance(Section first, Section second, boolean exact) {
    if (first instanceof Unitary(Matrix a) && second instanceof Unitary(Matrix b)) {
      return exact ? a.distance(b) : a.distanceUpToPhase(b);
    }
    if (first instanceof Branch a && second instanceof Branch b) {
      return a.condition.equals(b.condition)
          ? Math.max(distance(a.then, b.then, exact), distance(a.otherwise, b.otherwise, exact))
          : Double.POSITIVE_INFINITY;
    }
    return Objects.equals(first, second) ? 0 : Double.POSITIVE_INFINITY;
  }

  private static List<Section> of(Circuit circuit) {
    return of(flat(circuit.operations()), circuit.qubitCount());
  }

  private static List<Section> of(List<Operation> operations, int qubits) {
    List<Section> sections = new ArrayList<>();
    List<Operation> gates = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      switch (operation) {
        case Operation.Apply _ -> gates.add(operation);
        case Operation.Barrier _ -> {}
        case Operation.Conditional first -> {
          List<Operation> then = new ArrayList<>(first.then());
          List<Operation> otherwise = new ArrayList<>(first.otherwise());
          String condition = text(first.condition());
          // A condition that is asked again for each of its operations.
          while (i + 1 < operations.size()
              && operations.get(i + 1) instanceof Operation.Conditional next
              && text(next.condition()).equals(condition)) {
            then.addAll(next.then());
            otherwise.addAll(next.otherwise());
            i++;
          }
          close(gates, sections, qubits);
          sections.add(new Branch(condition, of(flat(then), qubits), of(flat(otherwise), qubits)));
        }
        case Operation.Measure(int qubit, int bit, _) -> {
          close(gates, sections, qubits);
          sections.add(new Step(new Operation.Measure(qubit, bit, Span.NONE)));
        }
        case Operation.Reset(int qubit, _) -> {
          close(gates, sections, qubits);
          sections.add(new Step(new Operation.Reset(qubit, Span.NONE)));
        }
        default -> throw new IllegalArgumentException("no section for " + operation);
      }
    }
    close(gates, sections, qubits);
    return sections;
  }

  private static void close(List<Operation> gates, List<Section> sections, int qubits) {
    if (!gates.isEmpty()) {
      List<String> names = IntStream.range(0, qubits).mapToObj(i -> "q" + i).toList();
      DefinedGate all = new DefinedGate("all", List.of(), names, gates, Span.NONE);
      sections.add(new Unitary(Matrices.of(all)));
      gates.clear();
    }
  }

  /** The operations without the blocks that only say where they came from. */
  private static List<Operation> flat(List<Operation> operations) {
    List<Operation> flat = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation instanceof Operation.Block(_, _, var body, _)) {
        flat.addAll(flat(body));
      } else {
        flat.add(operation);
      }
    }
    return flat;
  }

  private static String text(Expression expression) {
    return expression.toString();
  }
}
