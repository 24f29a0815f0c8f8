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
      case Operation.Measure _ -> Words.get("name.measurement");
      case Operation.Reset _ -> Words.get("name.reset");
      case Operation.Barrier _ -> Words.get("name.barrier");
      case Operation.Delay _ -> Words.get("name.delay");
      case Operation.Assign _ -> Words.get("name.assignment");
      case Operation.Conditional _ -> Words.get("name.condition");
      case Operation.While _ -> Words.get("name.loop");
      case Operation.Block block ->
          block.kind() == Operation.BlockKind.LOOP
              ? Words.get("name.loop")
              : block.kind() == Operation.BlockKind.BOX
                  ? Words.get("name.box")
                  : Words.get("name.call");
      case Operation.Jump _ -> Words.get("name.jump");
      case Operation.Opaque opaque -> opaque.name();
    };
  }
}
