package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;

/** Says in words what an operation does, for a hint and for who cannot see the picture. */
public final class Narration {
  private final Circuit circuit;
  private final Captions captions;

  public Narration(Circuit circuit) {
    this.circuit = circuit;
    this.captions = new Captions(circuit);
  }

  public String of(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> gate(apply);
      case Operation.Measure measure ->
          "measure "
              + circuit.qubitName(measure.qubit())
              + (measure.bit() == Operation.Measure.NO_BIT
                  ? ""
                  : " into " + circuit.bitName(measure.bit()));
      case Operation.Reset reset -> "reset " + circuit.qubitName(reset.qubit());
      case Operation.Barrier barrier -> "barrier on " + names(barrier.qubits(), 0);
      case Operation.Delay delay ->
          "delay of " + delay.duration() + " on " + names(delay.qubits(), 0);
      case Operation.Opaque opaque -> opaque.name() + ": " + opaque.why();
      case Operation.Assign assign -> captions.assignment(assign);
      case Operation.Conditional choice -> "if " + captions.condition(choice.condition());
      case Operation.While loop -> "while " + captions.condition(loop.condition());
      case Operation.Block block -> block.label().isEmpty() ? "box" : block.label();
      case Operation.Jump jump -> captions.jump(jump.kind());
    };
  }

  private String gate(Operation.Apply apply) {
    List<String> positive = new ArrayList<>();
    List<String> negative = new ArrayList<>();
    apply
        .controls()
        .forEach(
            control ->
                (control.positive() ? positive : negative).add(circuit.qubitName(control.qubit())));
    int own = 0;
    String symbol = captions.symbol(apply.gate(), apply.exponent());
    if (apply.gate() instanceof CatalogueGate gate) {
      own = gate.controls();
      for (int i = 0; i < own; i++) {
        positive.add(circuit.qubitName(apply.qubits().get(i)));
      }
    }
    StringBuilder text = new StringBuilder(symbol);
    if (!apply.arguments().isEmpty()) {
      text.append('(').append(captions.angles(apply.arguments())).append(')');
    }
    if (apply.qubits().size() > own) {
      text.append(" on ").append(names(apply.qubits(), own));
    }
    if (!positive.isEmpty()) {
      text.append(", where ").append(String.join(", ", positive)).append(" is 1");
    }
    if (!negative.isEmpty()) {
      text.append(", where ").append(String.join(", ", negative)).append(" is 0");
    }
    return text.toString();
  }

  private String names(Qubits qubits, int from) {
    return qubits.stream()
        .skip(from)
        .mapToObj(circuit::qubitName)
        .collect(Collectors.joining(", "));
  }
}
