package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Modifier;

/**
 * What the modifiers before a gate come to: a power of it, controlled.
 *
 * <p>A control commutes with a power, since the principal power of the identity is the identity; so
 * all controls can be taken outside. The power of a power is the power of the product if the outer
 * exponent is an integer, or if the inner one does not carry any phase around the circle, that is
 * if it is above -1 and at most 1. Otherwise the inner power is a gate of its own.
 *
 * @param controls one for each control, outermost first; whether it is positive
 */
record Modified(Gate gate, double exponent, List<Boolean> controls) {
  /* As many controls as any machine could be asked to compute with. */
  private static final int MOST_CONTROLS = 1 << 12;

  static Modified of(Machine machine, List<Modifier> modifiers, Gate gate) {
    Gate base = gate;
    double exponent = 1;
    List<Boolean> controls = new ArrayList<>();
    for (Modifier modifier : modifiers.reversed()) {
      Expr argument = modifier.argument();
      switch (modifier.kind()) {
        case INV -> exponent = -exponent;
        case POW -> {
          double power = argument == null ? 1 : machine.angles.exponent(argument);
          if (power != Math.rint(power) && (exponent <= -1 || exponent > 1)) {
            base = new PoweredGate(base, exponent);
            exponent = power;
          } else {
            exponent *= power;
          }
        }
        case CTRL, NEGCTRL -> {
          long count = argument == null ? 1 : machine.places.known(argument);
          if (count < 0 || count > MOST_CONTROLS) {
            throw new Problem(
                modifier, "size-out-of-range", "There cannot be " + count + " controls.");
          }
          for (int i = 0; i < count; i++) {
            controls.addFirst(modifier.kind() == Modifier.Kind.CTRL);
          }
        }
      }
    }
    // Minus zero would print as a power of its own.
    return new Modified(base, exponent + 0.0, List.copyOf(controls));
  }
}
