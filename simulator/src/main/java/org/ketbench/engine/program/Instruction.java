package org.ketbench.engine.program;

import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;

/** One step of a program; steps follow each other but for jumps. */
public sealed interface Instruction {
  /** The statement in the document that this came from. */
  Span span();

  /**
   * A gate.
   *
   * @param fixed whether all its angles are numbers; others depend on what was measured
   */
  record Gate(Operation.Apply apply, boolean fixed) implements Instruction {
    @Override
    public Span span() {
      return apply.span();
    }
  }

  /**
   * A measurement into a bit, or into {@link Operation.Measure#NO_BIT}.
   *
   * @param misread how the bit may come to differ from the outcome
   */
  record Measure(int qubit, int bit, Misread misread, Span span) implements Instruction {
    public Measure(int qubit, int bit, Span span) {
      this(qubit, bit, Misread.NEVER, span);
    }
  }

  /** The probabilities that an outcome of 0 is written as 1, and 1 as 0. */
  record Misread(double zeroAsOne, double oneAsZero) {
    public static final Misread NEVER = new Misread(0, 0);

    public boolean happens() {
      return zeroAsOne > 0 || oneAsZero > 0;
    }

    /** The probability that an outcome is written as the other. */
    public double of(boolean one) {
      return one ? oneAsZero : zeroAsOne;
    }
  }

  /** Noise on qubits, as many as the channel has. */
  record Noise(Channel channel, Qubits qubits, Span span) implements Instruction {}

  record Reset(int qubit, Span span) implements Instruction {}

  /** Qubits that wait, which matters only where they are noisy. */
  record Wait(Qubits qubits, String duration, Span span) implements Instruction {}

  record Assign(Target target, Expression value, Span span) implements Instruction {}

  /** Goes to another step when the condition has the value {@code when}, else to the next one. */
  record Branch(Expression condition, boolean when, int target, Span span) implements Instruction {}

  record Goto(int target, Span span) implements Instruction {}
}
