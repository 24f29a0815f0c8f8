package org.ketbench.language.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.JumpKind;

/** Which jumps leave an operation for something around it. */
final class Jumps {
  private Jumps() {}

  static Set<JumpKind> outOf(List<Operation> operations) {
    Set<JumpKind> kinds = EnumSet.noneOf(JumpKind.class);
    operations.forEach(operation -> kinds.addAll(outOf(operation)));
    return kinds;
  }

  static Set<JumpKind> outOf(Operation operation) {
    Set<JumpKind> kinds =
        switch (operation) {
          case Operation.Jump(JumpKind kind, _) -> EnumSet.of(kind);
          case Operation.Conditional(_, var then, var otherwise, _) -> {
            Set<JumpKind> both = outOf(then);
            both.addAll(outOf(otherwise));
            yield both;
          }
          case Operation.While(_, var body, _) ->
              without(outOf(body), JumpKind.BREAK, JumpKind.CONTINUE);
          case Operation.Block(var kind, _, var body, _) -> {
            JumpKind own = endingBlock(kind);
            yield own == null ? outOf(body) : without(outOf(body), own, own);
          }
          case Operation.Apply _,
              Operation.Measure _,
              Operation.Reset _,
              Operation.Barrier _,
              Operation.Delay _,
              Operation.Assign _,
              Operation.Opaque _ ->
              EnumSet.noneOf(JumpKind.class);
        };
    return kinds;
  }

  /** The jump that leaves a block of this kind. */
  static @Nullable JumpKind endingBlock(Operation.BlockKind kind) {
    return switch (kind) {
      case LOOP -> JumpKind.BREAK;
      case ITERATION -> JumpKind.CONTINUE;
      case CALL -> JumpKind.RETURN;
      case BOX -> null;
    };
  }

  private static Set<JumpKind> without(Set<JumpKind> kinds, JumpKind first, JumpKind second) {
    kinds.remove(first);
    kinds.remove(second);
    return kinds;
  }
}
