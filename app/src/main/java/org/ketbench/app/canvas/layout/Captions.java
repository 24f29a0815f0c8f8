package org.ketbench.app.canvas.layout;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.language.export.TextLabels;

/** The words in a picture; those that come again and again are made once. */
final class Captions {
  private static final Texts TEXTS = Texts.beside(Captions.class);

  private final TextLabels labels;
  private final IdentityHashMap<Gate, String> symbols = new IdentityHashMap<>();
  private final Map<Angle, String> angles = new HashMap<>();

  Captions(Circuit circuit) {
    labels = new TextLabels(circuit, false);
  }

  String symbol(Gate gate, double exponent) {
    return exponent == 1
        ? symbols.computeIfAbsent(gate, each -> labels.gate(each, List.of(), 1))
        : labels.gate(gate, List.of(), exponent);
  }

  String angles(List<Angle> arguments) {
    return switch (arguments.size()) {
      case 0 -> "";
      case 1 -> angle(arguments.getFirst());
      default ->
          labels.plain(arguments.stream().map(this::angle).collect(Collectors.joining(", ")));
    };
  }

  String angle(Angle angle) {
    return angles.computeIfAbsent(angle, labels::angle);
  }

  String globalPhase(Angle angle) {
    return TEXTS.get("note.globalPhase", angle(angle));
  }

  String condition(Expression condition) {
    return labels.expression(condition);
  }

  String assignment(Operation.Assign assign) {
    String target =
        switch (assign.target()) {
          case Target.Bits(var bits) -> labels.bits(bits);
          case Target.Slot slot -> labels.slot(slot);
        };
    return labels.plain(target + " = " + labels.expression(assign.value()));
  }

  String jump(Operation.JumpKind kind) {
    return labels.jump(kind);
  }

  String plain(String text) {
    return labels.plain(text);
  }
}
