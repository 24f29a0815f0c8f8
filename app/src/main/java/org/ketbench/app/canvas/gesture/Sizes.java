package org.ketbench.app.canvas.gesture;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.Symbol;

/**
 * The numbers of qubits that something may have: any for a barrier, and for a gate those of the
 * gates of the program whose names differ from its own by the number at their end.
 *
 * @param names the gate of each size; empty for a barrier
 */
public record Sizes(NavigableMap<Integer, String> names) {
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}\\w*?)(\\d+)");

  /** Null if there is only one. */
  static @Nullable Sizes of(Operation operation, Program program) {
    return switch (operation) {
      case Operation.Barrier _ -> new Sizes(new TreeMap<>());
      case Operation.Apply apply -> of(apply.gate(), program);
      default -> null;
    };
  }

  private static @Nullable Sizes of(Gate gate, Program program) {
    Matcher own = NUMBERED.matcher(gate.name());
    if (!own.matches()) {
      return null;
    }
    NavigableMap<Integer, String> names = new TreeMap<>();
    for (Symbol symbol : program.checked().globals().values()) {
      if (symbol instanceof Symbol.Gate other) {
        Matcher name = NUMBERED.matcher(other.name());
        if (name.matches()
            && name.group(1).equals(own.group(1))
            && other.parameters().size() == gate.parameters().size()) {
          names.put(other.qubits().size(), other.name());
        }
      }
    }
    return names.size() > 1 ? new Sizes(names) : null;
  }

  /** The size nearest to a wanted one. */
  int nearest(int wanted) {
    if (names.isEmpty()) {
      return Math.max(1, wanted);
    }
    Integer below = names.floorKey(wanted);
    Integer above = names.ceilingKey(wanted);
    if (below == null || above == null) {
      return below == null ? names.firstKey() : below;
    }
    return wanted - below <= above - wanted ? below : above;
  }

  /** The next larger one, or smaller for a negative step; the same if there is none. */
  int next(int size, int step) {
    if (names.isEmpty()) {
      return Math.max(1, size + step);
    }
    Integer next = step > 0 ? names.higherKey(size) : names.lowerKey(size);
    return next == null ? size : next;
  }

  String name(int size) {
    return names.getOrDefault(size, "");
  }
}
