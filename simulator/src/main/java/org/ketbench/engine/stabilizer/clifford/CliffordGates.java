package org.ketbench.engine.stabilizer.clifford;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.Apply;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;

/**
 * Tells Clifford gates from others by what they do, not by their names: the matrix of the gate with
 * its controls and its exponent decides, and gates too wide for that are looked at part by part.
 * Remembers what it has seen; not for several threads.
 */
public final class CliffordGates {
  /** The widest gate whose matrix is looked at: 256 columns. */
  private static final int WIDEST_MATRIX = 8;

  /** A power above this is not written out. */
  private static final int MOST_REPEATS = 1 << 12;

  private record Key(double exponent, List<Double> arguments, List<Boolean> controls) {}

  private final IdentityHashMap<Gate, Moves> plain = new IdentityHashMap<>();
  private final IdentityHashMap<Gate, Map<Key, Optional<Moves>>> known = new IdentityHashMap<>();

  /**
   * The moves of what is applied, over {@link Matrices#positions}: qubit i of the moves is entry i
   * there. Null where it is no Clifford gate.
   *
   * @throws org.ketbench.circuit.classical.EvaluationException if an angle has no value yet
   */
  public @Nullable Moves movesOf(Apply apply, Evaluator.Environment environment) {
    boolean bare = apply.arguments().isEmpty() && apply.controls().isEmpty();
    if (bare && apply.exponent() == 1) {
      Moves moves = plain.get(apply.gate());
      if (moves != null) {
        return moves;
      }
    }
    double[] arguments = Matrices.arguments(apply.arguments(), environment);
    Key key = new Key(apply.exponent(), Arrays.stream(arguments).boxed().toList(), controls(apply));
    Moves moves =
        known
            .computeIfAbsent(apply.gate(), _ -> new HashMap<>())
            .computeIfAbsent(key, _ -> Optional.ofNullable(worked(apply, arguments)))
            .orElse(null);
    if (bare && apply.exponent() == 1 && moves != null) {
      plain.put(apply.gate(), moves);
    }
    return moves;
  }

  /** The moves of a unitary, whose qubit i is bit i of an index; null where it is not Clifford. */
  public static @Nullable Moves movesOf(Matrix unitary) {
    PauliImages images = PauliImages.of(unitary);
    return images == null ? null : Synthesis.of(images);
  }

  private static List<Boolean> controls(Apply apply) {
    return apply.controls().stream().map(Control::positive).toList();
  }

  private @Nullable Moves worked(Apply apply, double[] arguments) {
    if (apply.width() <= WIDEST_MATRIX) {
      Matrix matrix = Matrices.of(apply.gate(), arguments).power(apply.exponent());
      int pattern = 0;
      for (int each = 0; each < apply.controls().size(); each++) {
        pattern |= apply.controls().get(each).positive() ? 1 << each : 0;
      }
      return movesOf(matrix.controlled(apply.controls().size(), pattern));
    }
    DefinedGate body =
        switch (apply.gate()) {
          case DefinedGate defined -> defined;
          case CatalogueGate catalogue -> catalogue.definition();
          default -> null;
        };
    boolean whole =
        apply.exponent() == Math.rint(apply.exponent())
            && Math.abs(apply.exponent()) <= MOST_REPEATS;
    return body == null || !whole ? null : partByPart(apply, body, arguments);
  }

  /** Controls first, then the gate's own qubits, as in {@link Matrices#positions}. */
  private @Nullable Moves partByPart(Apply whole, DefinedGate gate, double[] arguments) {
    int controlCount = whole.controls().size();
    Evaluator.Environment environment = environment(gate, arguments);
    List<Control> controls = new ArrayList<>();
    for (int each = 0; each < controlCount; each++) {
      controls.add(new Control(each, whole.controls().get(each).positive()));
    }
    Moves once = new Moves();
    for (Operation operation : gate.body()) {
      if (operation instanceof Apply part) {
        List<Control> all = new ArrayList<>(controls);
        part.controls()
            .forEach(each -> all.add(new Control(controlCount + each.qubit(), each.positive())));
        int[] qubits = part.qubits().stream().map(each -> controlCount + each).toArray();
        Apply moved =
            new Apply(
                part.gate(),
                part.arguments(),
                part.exponent(),
                all,
                Qubits.of(qubits),
                part.span());
        Moves moves = movesOf(moved, environment);
        if (moves == null) {
          return null;
        }
        once.addAll(moves, Matrices.positions(moved));
      }
    }
    Moves step = whole.exponent() < 0 ? once.inverse() : once;
    int[] same = new int[whole.width()];
    Arrays.setAll(same, each -> each);
    Moves all = new Moves();
    for (int repeat = 0; repeat < Math.abs(whole.exponent()); repeat++) {
      all.addAll(step, same);
    }
    return all;
  }

  private static Evaluator.Environment environment(DefinedGate gate, double[] arguments) {
    return new Evaluator.Environment() {
      @Override
      public Value parameter(String name) {
        return Values.of(arguments[gate.parameters().indexOf(name)]);
      }
    };
  }
}
