package org.ketbench.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.engine.SimulationRefusedException.Reason;

/**
 * Looks for measurements that something later depends on: after one of these a circuit has no
 * single state any more, but one for each outcome.
 */
public final class FinalMeasurements {
  private final Circuit circuit;
  private final int end;
  private final Map<Integer, Operation.Measure> byQubit = new HashMap<>();
  private final Map<Integer, Operation.Measure> byBit = new HashMap<>();
  private Operation.@Nullable Measure last;

  private FinalMeasurements(Circuit circuit, int end) {
    this.circuit = circuit;
    this.end = end;
  }

  /**
   * A circuit without the measurements at its end that nothing depends on: what is left of the
   * state does not depend on whether somebody reads it.
   *
   * @param kept bits whose measurements stay all the same
   */
  public static Circuit removed(Circuit circuit, Set<Integer> kept) {
    BitSet qubits = new BitSet();
    BitSet bits = new BitSet();
    List<Operation> backwards = new ArrayList<>();
    for (Operation operation : Operations.flattened(circuit.operations()).reversed()) {
      switch (operation) {
        case Operation.Measure measure -> {
          if (qubits.get(measure.qubit())
              || (measure.bit() != Operation.Measure.NO_BIT
                  && (bits.get(measure.bit()) || kept.contains(measure.bit())))) {
            qubits.set(measure.qubit());
            backwards.add(operation);
          }
        }
        case Operation.Barrier _, Operation.Delay _ -> backwards.add(operation);
        default -> {
          qubits.or(Operations.qubits(operation));
          bits.or(Operations.bits(operation));
          backwards.add(operation);
        }
      }
    }
    return circuit.with(backwards.reversed());
  }

  /** Refuses if a measurement that stands in the text before {@code end} is not final. */
  static void require(Circuit circuit, int end) {
    new FinalMeasurements(circuit, end).walk(circuit.operations());
  }

  private void walk(List<Operation> operations) {
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Measure measure -> {
          if (measure.span().start() < end) {
            byQubit.put(measure.qubit(), measure);
            byBit.put(measure.bit(), measure);
            last = measure;
          }
        }
        case Operation.Apply apply -> {
          String what = "the gate '" + apply.gate().name() + "' acts on its qubit";
          apply.qubits().stream().forEach(qubit -> qubitIsUsed(qubit, what));
          apply.controls().forEach(control -> qubitIsUsed(control.qubit(), what));
        }
        case Operation.Reset reset -> qubitIsUsed(reset.qubit(), "its qubit is reset");
        case Operation.Block block -> walk(block.body());
        case Operation.Conditional conditional -> {
          valuesAreRead(conditional.condition(), "a condition depends on it");
          walk(conditional.then());
          walk(conditional.otherwise());
        }
        case Operation.While loop -> {
          valuesAreRead(loop.condition(), "a loop depends on it");
          walk(loop.body());
        }
        case Operation.Assign assign -> valuesAreRead(assign.value(), "its outcome is assigned");
        case Operation.Barrier barrier -> {}
        case Operation.Delay delay -> {}
        case Operation.Jump jump -> {}
        case Operation.Opaque opaque -> {}
      }
    }
  }

  private void qubitIsUsed(int qubit, String what) {
    refuse(byQubit.get(qubit), what);
  }

  private void valuesAreRead(Expression expression, String what) {
    Expressions.visit(
        expression,
        part -> {
          if (part instanceof Expression.Bits bits) {
            bits.bits().forEach(bit -> refuse(byBit.get(bit), what));
          } else if (part instanceof Expression.Read) {
            refuse(last, what);
          }
        });
  }

  private void refuse(Operation.@Nullable Measure measure, String what) {
    if (measure != null) {
      throw new SimulationRefusedException(
          Reason.OPERATION,
          "The measurement of "
              + circuit.qubitName(measure.qubit())
              + " is not final: "
              + what
              + " later. There is no single state after it; ask for the state before it.",
          measure.span());
    }
  }
}
