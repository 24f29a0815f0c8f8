package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;

/** Says in words what an operation does, for a hint and for who cannot see the picture. */
public final class Narration {
  private static final Texts TEXTS = Texts.beside(Narration.class);

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
          measure.bit() == Operation.Measure.NO_BIT
              ? TEXTS.get("say.measure", circuit.qubitName(measure.qubit()))
              : TEXTS.get(
                  "say.measureInto",
                  circuit.qubitName(measure.qubit()),
                  circuit.bitName(measure.bit()));
      case Operation.Reset reset -> TEXTS.get("say.reset", circuit.qubitName(reset.qubit()));
      case Operation.Barrier barrier -> TEXTS.get("say.barrier", names(barrier.qubits(), 0));
      case Operation.Delay delay ->
          TEXTS.get("say.delay", delay.duration(), names(delay.qubits(), 0));
      case Operation.Opaque opaque -> opaque.name() + ": " + opaque.why();
      case Operation.Assign assign -> captions.assignment(assign);
      case Operation.Conditional choice -> "if " + captions.condition(choice.condition());
      case Operation.While loop -> "while " + captions.condition(loop.condition());
      case Operation.Block block -> block.label().isEmpty() ? TEXTS.get("say.box") : block.label();
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
    if (apply.gate() instanceof CatalogueGate gate) {
      own = gate.controls();
      for (int i = 0; i < own; i++) {
        positive.add(circuit.qubitName(apply.qubits().get(i)));
      }
    }
    String text = name(apply);
    if (apply.qubits().size() > own) {
      text = TEXTS.get("say.on", text, names(apply.qubits(), own));
    }
    if (!positive.isEmpty()) {
      text = TEXTS.get("say.where1", text, String.join(", ", positive));
    }
    if (!negative.isEmpty()) {
      text = TEXTS.get("say.where0", text, String.join(", ", negative));
    }
    return text;
  }

  /** What a gate is called, with its angles. */
  public String name(Operation.Apply apply) {
    // The sign of a swap is read out as that of a product.
    String symbol = captions.symbol(apply.gate(), apply.exponent()).replace("×", "SWAP");
    return apply.arguments().isEmpty()
        ? symbol
        : symbol + "(" + captions.angles(apply.arguments()) + ")";
  }

  private String names(Qubits qubits, int from) {
    return qubits.stream()
        .skip(from)
        .mapToObj(circuit::qubitName)
        .collect(Collectors.joining(", "));
  }
}
