package org.ketbench.app.canvas.gesture;

import java.util.Locale;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Operation;

/** What operations are called in the history. */
public final class Names {
  private Names() {}

  public static String of(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply ->
          apply.gate() instanceof CatalogueGate gate
              ? gate.controls() > 0 ? gate.name().toUpperCase(Locale.ROOT) : gate.symbol()
              : apply.gate().name();
      case Operation.Measure _ -> "measurement";
      case Operation.Reset _ -> "reset";
      case Operation.Barrier _ -> "barrier";
      case Operation.Delay _ -> "delay";
      case Operation.Assign _ -> "assignment";
      case Operation.Conditional _ -> "condition";
      case Operation.While _ -> "loop";
      case Operation.Block block ->
          block.kind() == Operation.BlockKind.LOOP
              ? "loop"
              : block.kind() == Operation.BlockKind.BOX ? "box" : "call";
      case Operation.Jump _ -> "jump";
      case Operation.Opaque opaque -> opaque.name();
    };
  }
}
