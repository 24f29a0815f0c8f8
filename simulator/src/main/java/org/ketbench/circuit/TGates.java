package org.ketbench.circuit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/**
 * Finds T gates, in the bodies of defined gates too. What a defined gate costs is worked out once
 * for its arguments: the count, and for each pair of its qubits the T gates on the longest path
 * from one to the other, so that a gate that is used a million times is opened once.
 */
final class TGates {
  /** Where no path leads through a gate. */
  static final long NO_PATH = -1;

  private static final long[][] ALL_WAIT = new long[0][];
  private static final Cost NONE = new Cost(0, ALL_WAIT);
  private static final Cost ONE = new Cost(1, ALL_WAIT);
  private static final double CLOSE = 1e-9;

  /** By identity of the gate, since a large definition is costly to compare. */
  private final IdentityHashMap<DefinedGate, Map<List<Double>, Cost>> known =
      new IdentityHashMap<>();

  /**
   * How many T gates there are, and on each way through.
   *
   * @param delays from which qubit to which; empty where all qubits simply wait for each other
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Cost(long count, long[][] delays) {}

  Cost of(Operation.Apply apply) {
    return of(apply, Evaluator.Environment.EMPTY);
  }

  private Cost of(Operation.Apply apply, Evaluator.Environment environment) {
    if (!apply.controls().isEmpty()) {
      return NONE;
    }
    return switch (apply.gate()) {
      case CatalogueGate gate -> {
        double turn = gate.qubitCount() == 1 ? rotation(gate, apply, environment) : 0;
        yield isOddEighth(turn * apply.exponent()) ? ONE : NONE;
      }
      case DefinedGate gate ->
          repeated(defined(gate, arguments(apply, environment)), apply.exponent());
      case PoweredGate _, UnitaryGate _ -> NONE;
    };
  }

  /** A fractional power of a defined gate is not made of its body, and so has no known T gates. */
  private static Cost repeated(Cost once, double exponent) {
    if (exponent == 1 || once.count == 0) {
      return once;
    }
    if (exponent == -1) {
      int size = once.delays.length;
      long[][] backwards = new long[size][size];
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          backwards[to][from] = once.delays[from][to];
        }
      }
      return new Cost(once.count, backwards);
    }
    return exponent == Math.rint(exponent)
        ? new Cost(once.count * (long) Math.abs(exponent), ALL_WAIT)
        : NONE;
  }

  /** Angles that are not known yet are no multiples of π/4. */
  private static double[] arguments(Operation.Apply apply, Evaluator.Environment environment) {
    double[] values = new double[apply.arguments().size()];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = Matrices.arguments(List.of(apply.arguments().get(i)), environment)[0];
      } catch (EvaluationException unknown) {
        values[i] = Double.NaN;
      }
    }
    return values;
  }

  /** By what angle a gate turns about one of the axes; 0 where it is no such gate. */
  private static double rotation(
      CatalogueGate gate, Operation.Apply apply, Evaluator.Environment environment) {
    return switch (gate.canonical().name()) {
      case "x", "y", "z" -> Math.PI;
      case "s", "sx" -> Math.PI / 2;
      case "sdg", "sxdg" -> -Math.PI / 2;
      case "t" -> Math.PI / 4;
      case "tdg" -> -Math.PI / 4;
      case "p" -> Math.IEEEremainder(arguments(apply, environment)[0], 2 * Math.PI);
      case "rx", "ry", "rz" -> Math.IEEEremainder(arguments(apply, environment)[0], 4 * Math.PI);
      default -> 0;
    };
  }

  private static boolean isOddEighth(double angle) {
    double eighths = angle / (Math.PI / 4);
    double whole = Math.rint(eighths);
    return Math.abs(eighths - whole) < CLOSE && Math.abs(whole % 2) == 1;
  }

  private Cost defined(DefinedGate gate, double... arguments) {
    List<Double> key = Arrays.stream(arguments).boxed().toList();
    Map<List<Double>, Cost> costs = known.computeIfAbsent(gate, _ -> new HashMap<>());
    Cost found = costs.get(key);
    if (found == null) {
      found = opened(gate, arguments);
      costs.put(key, found);
    }
    return found;
  }

  private Cost opened(DefinedGate gate, double... arguments) {
    Evaluator.Environment environment =
        new Evaluator.Environment() {
          @Override
          public Value parameter(String name) {
            return Values.of(arguments[gate.parameters().indexOf(name)]);
          }
        };
    int qubits = gate.qubitCount();
    long[][] delays = new long[qubits][qubits];
    for (int from = 0; from < qubits; from++) {
      Arrays.fill(delays[from], NO_PATH);
      delays[from][from] = 0;
    }
    long count = 0;
    for (Operation operation : gate.body()) {
      if (operation instanceof Operation.Apply apply) {
        Cost cost = of(apply, environment);
        count += cost.count;
        for (long[] from : delays) {
          follow(from, apply, cost);
        }
      }
    }
    return count == 0 ? NONE : new Cost(count, delays);
  }

  /** Leads the paths from one qubit, which end on all that are reached, through what is applied. */
  private static void follow(long[] reached, Operation.Apply apply, Cost cost) {
    int[] positions = Matrices.positions(apply);
    long[] after = new long[positions.length];
    Arrays.fill(after, NO_PATH);
    for (int to = 0; to < positions.length; to++) {
      for (int from = 0; from < positions.length; from++) {
        long before = reached[positions[from]];
        long delay = cost.delays.length == 0 ? cost.count : cost.delays[from][to];
        if (before != NO_PATH && delay != NO_PATH) {
          after[to] = Math.max(after[to], before + delay);
        }
      }
    }
    for (int to = 0; to < positions.length; to++) {
      reached[positions[to]] = after[to];
    }
  }
}
