package org.ketbench.engine.stabilizer.frame;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.stabilizer.tableau.Coin;
import org.ketbench.engine.stabilizer.tableau.InverseTableau;

/**
 * One run of a program without noise, in which measurements that may come out either way give 0.
 */
final class Reference {
  private static final int STEPS_BETWEEN_LOOKS = 1024;

  private final boolean[] marks;

  private Reference(boolean[] marks) {
    this.marks = marks;
  }

  /** The outcome of the measurement at a step, or whether its Pauli operator was applied. */
  boolean mark(int place) {
    return marks[place];
  }

  static Reference of(FrameProgram program, Monitor monitor) {
    InverseTableau tableau =
        new InverseTableau(
            program.qubits(), InverseTableau.rowsFor(program.qubits(), program.size()));
    boolean[] marks = new boolean[program.size()];
    boolean[] bits = new boolean[program.bits()];
    int next = 0;
    for (int place = 0; place < marks.length; place++) {
      if (place % STEPS_BETWEEN_LOOKS == 0 && monitor.cancelled()) {
        throw new CancellationException();
      }
      if (place < next) {
        continue;
      }
      int a = program.a(place);
      int b = program.b(place);
      FrameOp op = program.op(place);
      switch (op) {
        case MEASURE -> {
          marks[place] = tableau.measure(a, Coin.ZERO);
          if (b >= 0) {
            bits[b] = marks[place];
          }
        }
        case RESET -> tableau.reset(a, Coin.ZERO);
        case NOISE, MISREAD -> {}
        case SKIP -> next = b;
        case SKIP_IF -> next = program.functions().get(a).valueOf(bits) ? b : next;
        case ASSIGN -> program.assignments().get(a).apply(bits);
        case X, Y, Z -> {
          marks[place] = true;
          tableau.apply(Objects.requireNonNull(op.move()), a, b);
        }
        case H, S, SX, CX, CZ, SWAP -> tableau.apply(Objects.requireNonNull(op.move()), a, b);
      }
    }
    return new Reference(marks);
  }
}
