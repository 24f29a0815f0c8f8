package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;

/**
 * A circuit taken apart into elements, with what is measured at its end. Only qubits that some
 * operation touches are simulated; the others are 0 for ever.
 */
public final class CircuitElements {
  private static final int NOT_SIMULATED = -1;

  private final List<Element> elements;
  private final int[] pieceEnds;
  private final int[] qubits;
  private final int[] measuredBy;
  private final boolean measures;

  private CircuitElements(
      List<Element> elements, int[] pieceEnds, int[] qubits, int[] measuredBy, boolean measures) {
    this.elements = elements;
    this.pieceEnds = pieceEnds;
    this.qubits = qubits;
    this.measuredBy = measuredBy;
    this.measures = measures;
  }

  /** Takes the whole circuit apart. */
  public static CircuitElements of(Circuit circuit, Map<String, Double> parameters) {
    return upTo(circuit, parameters, Integer.MAX_VALUE);
  }

  /**
   * Takes the whole circuit apart in such a way that other values of its parameters give elements
   * of the same kinds, but for values that are special: phases stay that happen to be 0.
   */
  public static CircuitElements complete(Circuit circuit, Map<String, Double> parameters) {
    return new Walk(circuit, parameters, Integer.MAX_VALUE, Integer.MAX_VALUE, true)
        .walk(circuit.operations());
  }

  /**
   * Takes apart what stands in the text before {@code end}; an operation is left out if its
   * statement begins there or later.
   */
  public static CircuitElements upTo(Circuit circuit, Map<String, Double> parameters, int end) {
    return new Walk(circuit, parameters, end, Integer.MAX_VALUE, false).walk(circuit.operations());
  }

  /**
   * Takes apart the first operations of a circuit, in pieces of so many gates that have nothing to
   * do with each other: what follows in the circuit changes no piece that is complete.
   */
  public static CircuitElements inPieces(
      Circuit circuit, Map<String, Double> parameters, int operations, int gatesInPiece) {
    return new Walk(circuit, parameters, Integer.MAX_VALUE, gatesInPiece, false)
        .walk(circuit.operations().subList(0, operations));
  }

  /** How many qubits are simulated. */
  public int qubitCount() {
    return qubits.length;
  }

  /** The circuit's number of a simulated qubit. */
  public int circuitQubit(int qubit) {
    return qubits[qubit];
  }

  public List<Element> elements() {
    return elements;
  }

  /** How many pieces there are. */
  public int pieces() {
    return pieceEnds.length;
  }

  /** The number of elements up to the end of a piece. */
  public int pieceEnd(int piece) {
    return pieceEnds[piece];
  }

  /** Whether anything is measured. */
  public boolean measures() {
    return measures;
  }

  /** The simulated qubit whose outcome a bit of the circuit holds; -1 when the bit stays 0. */
  public int qubitOfBit(int bit) {
    return measuredBy[bit];
  }

  private static final class Walk {
    private final Circuit circuit;
    private final Map<String, Double> parameters;
    private final int end;
    private final int[] simulated;
    private final boolean[] measured;
    private final boolean[] used;
    private final int[] measuredBy;
    private final GateElements gates;
    private final ElementList list;
    private final int gatesInPiece;
    private final List<Integer> pieceEnds = new ArrayList<>();
    private final int count;
    private int gateCount;
    private boolean measures;

    Walk(
        Circuit circuit,
        Map<String, Double> parameters,
        int end,
        int gatesInPiece,
        boolean complete) {
      this.circuit = circuit;
      this.parameters = parameters;
      this.end = end;
      this.gatesInPiece = gatesInPiece;
      boolean[] touched = new boolean[circuit.qubitCount()];
      touch(circuit.operations(), touched);
      simulated = new int[touched.length];
      int next = 0;
      for (int qubit = 0; qubit < touched.length; qubit++) {
        simulated[qubit] = touched[qubit] ? next++ : NOT_SIMULATED;
      }
      count = next;
      if (count > Long.SIZE - 2) {
        throw new SimulationRefusedException(
            Reason.MEMORY,
            count + " qubits have 2^" + count + " amplitudes, more than any memory holds.",
            null);
      }
      measured = new boolean[touched.length];
      used = new boolean[touched.length];
      measuredBy = new int[circuit.bitCount()];
      Arrays.fill(measuredBy, NOT_SIMULATED);
      list = new ElementList(Math.max(1, count), true, complete);
      gates = new GateElements(list, simulated);
    }

    private static void touch(List<Operation> operations, boolean[] touched) {
      for (Operation operation : operations) {
        if (operation instanceof Operation.Apply apply) {
          Qubits qubits = apply.qubits();
          int size = qubits.size();
          for (int each = 0; each < size; each++) {
            touched[qubits.get(each)] = true;
          }
          if (!apply.controls().isEmpty()) {
            apply.controls().forEach(control -> touched[control.qubit()] = true);
          }
          continue;
        }
        switch (operation) {
          case Operation.Block block -> touch(block.body(), touched);
          case Operation.Conditional conditional -> {
            touch(conditional.then(), touched);
            touch(conditional.otherwise(), touched);
          }
          case Operation.While loop -> touch(loop.body(), touched);
          default -> {}
        }
      }
    }

    CircuitElements walk(List<Operation> operations) {
      run(operations);
      int[] qubits = new int[count];
      for (int qubit = 0; qubit < simulated.length; qubit++) {
        if (simulated[qubit] >= 0) {
          qubits[simulated[qubit]] = qubit;
        }
      }
      List<Element> elements = List.copyOf(list.finish());
      pieceEnds.add(elements.size());
      int[] ends = pieceEnds.stream().mapToInt(Integer::intValue).toArray();
      return new CircuitElements(elements, ends, qubits, measuredBy, measures);
    }

    /** The jump that leaves these operations, if one does. */
    private Operation.@Nullable JumpKind run(List<Operation> operations) {
      for (Operation operation : operations) {
        if (operation.span().start() >= end) {
          continue;
        }
        Operation.JumpKind jump = run(operation);
        if (jump != null) {
          return jump;
        }
      }
      return null;
    }

    /** Gates go first, since the JVM takes its time to make the first switch over types ready. */
    private Operation.@Nullable JumpKind run(Operation operation) {
      if (operation instanceof Operation.Apply apply) {
        apply(apply);
        return null;
      }
      switch (operation) {
        case Operation.Apply apply -> apply(apply);
        case Operation.Measure measure -> measure(measure);
        case Operation.Reset reset -> reset(reset);
        case Operation.Barrier barrier -> {}
        case Operation.Delay delay -> {}
        case Operation.Block block -> {
          return leaves(block.kind(), run(block.body()));
        }
        case Operation.Jump jump -> {
          return jump.kind();
        }
        case Operation.Assign assign ->
            throw refusal("a classical assignment while the circuit runs", assign.span());
        case Operation.Conditional conditional ->
            throw refusal("a condition on measured values", conditional.span());
        case Operation.While loop ->
            throw refusal("a loop that depends on measured values", loop.span());
        case Operation.Opaque opaque ->
            throw refusal("'" + opaque.name() + "' (" + opaque.why() + ")", opaque.span());
      }
      return null;
    }

    private static Operation.@Nullable JumpKind leaves(
        Operation.BlockKind block, Operation.@Nullable JumpKind jump) {
      boolean caught =
          switch (block) {
            case LOOP -> jump == Operation.JumpKind.BREAK;
            case ITERATION -> jump == Operation.JumpKind.CONTINUE;
            case CALL -> jump == Operation.JumpKind.RETURN;
            case BOX -> false;
          };
      return caught ? null : jump;
    }

    private void apply(Operation.Apply apply) {
      Qubits qubits = apply.qubits();
      int size = qubits.size();
      for (int each = 0; each < size; each++) {
        use(qubits.get(each), apply);
      }
      if (!apply.controls().isEmpty()) {
        apply.controls().forEach(control -> use(control.qubit(), apply));
      }
      gates.add(apply, parameters);
      if (++gateCount % gatesInPiece == 0) {
        pieceEnds.add(list.finish().size());
      }
    }

    private void use(int qubit, Operation.Apply apply) {
      if (measured[qubit]) {
        throw refusal(
            "the gate '"
                + apply.gate().name()
                + "' on "
                + circuit.qubitName(qubit)
                + " after its measurement",
            apply.span());
      }
      used[qubit] = true;
    }

    private void measure(Operation.Measure measure) {
      measured[measure.qubit()] = true;
      measures = true;
      if (measure.bit() != Operation.Measure.NO_BIT) {
        measuredBy[measure.bit()] = simulated[measure.qubit()];
      }
    }

    private void reset(Operation.Reset reset) {
      if (used[reset.qubit()] || measured[reset.qubit()]) {
        throw refusal(
            "the reset of " + circuit.qubitName(reset.qubit()) + " after it was used",
            reset.span());
      }
    }

    private static SimulationRefusedException refusal(String what, Span span) {
      return new SimulationRefusedException(
          Reason.OPERATION,
          "The state-vector engine runs gates with measurements at the end; it cannot do "
              + what
              + ".",
          span);
    }
  }
}
