package org.ketbench.circuit;

import java.util.List;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;

/** One step of a circuit, with the place in the text that it came from. */
public sealed interface Operation {
  /** The statement in the document that this came from. */
  Span span();

  /**
   * A gate applied to qubits. What is applied is {@code gate^exponent} on {@code qubits},
   * controlled by {@code controls}; an exponent of -1 is the inverse and a fraction the principal
   * power. Controls that the gate's own name implies (the c of cx) are among {@code qubits}.
   */
  record Apply(
      Gate gate,
      List<Angle> arguments,
      double exponent,
      List<Control> controls,
      Qubits qubits,
      Span span)
      implements Operation {
    public Apply {
      arguments = List.copyOf(arguments);
      controls = List.copyOf(controls);
    }

    public Apply(Gate gate, List<Angle> arguments, Qubits qubits, Span span) {
      this(gate, arguments, 1, List.of(), qubits, span);
    }

    /** The gate's name with its modifiers, such as {@code ctrl @ inv @ s}. */
    public String modifiedName() {
      return controls.isEmpty() && exponent == 1
          ? gate.name()
          : ModifierText.of(controls, exponent) + gate.name();
    }

    /** How many qubits take part, controls among them. */
    public int width() {
      return controls.size() + qubits.size();
    }
  }

  /** A measurement of one qubit in the computational basis. */
  record Measure(int qubit, int bit, Span span) implements Operation {
    /** The bit of a measurement whose outcome is dropped. */
    public static final int NO_BIT = -1;
  }

  /** Puts one qubit into the state 0. */
  record Reset(int qubit, Span span) implements Operation {}

  /** Nothing may be moved across it on these qubits. */
  record Barrier(Qubits qubits, Span span) implements Operation {}

  /** These qubits wait; the duration is as it was written, since its meaning is the device's. */
  record Delay(Qubits qubits, String duration, Span span) implements Operation {}

  /** A classical assignment that can only be computed while the circuit runs. */
  record Assign(Target target, Expression value, Span span) implements Operation {}

  /** One of two lists of operations, by a condition known only while the circuit runs. */
  record Conditional(
      Expression condition, List<Operation> then, List<Operation> otherwise, Span span)
      implements Operation {
    public Conditional {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** A loop that ends only by what is measured in it. */
  record While(Expression condition, List<Operation> body, Span span) implements Operation {
    public While {
      body = List.copyOf(body);
    }
  }

  /**
   * Operations that belong together in the text: a loop already unrolled, one iteration, a call.
   */
  record Block(BlockKind kind, String label, List<Operation> body, Span span) implements Operation {
    public Block {
      body = List.copyOf(body);
    }
  }

  /** Leaves the innermost enclosing block of the kind that the jump is for. */
  record Jump(JumpKind kind, Span span) implements Operation {}

  /**
   * What is kept and shown but has no meaning here, such as a calibrated gate; {@code why} says so.
   */
  record Opaque(String name, Qubits qubits, String why, Span span) implements Operation {}

  /** What a {@link Block} stands for. */
  enum BlockKind {
    /** A whole loop; its body is its iterations. */
    LOOP,
    /** One pass through a loop. */
    ITERATION,
    /** A call of a subroutine. */
    CALL,
    /** A box statement. */
    BOX
  }

  /** BREAK leaves the LOOP or While, CONTINUE its ITERATION, RETURN the CALL, END the circuit. */
  enum JumpKind {
    BREAK,
    CONTINUE,
    RETURN,
    END
  }
}
