package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects elements in order, while consecutive gates on one qubit are multiplied together and what
 * cannot matter on a qubit that is still 0 is left out.
 */
final class ElementList {
  private static final double NOTHING = 3e-16;

  private final List<Element> elements = new ArrayList<>();
  private final @Nullable OneQubit[] pending;
  private long fresh;

  /**
   * @param fromZero whether all qubits are 0 before the first element
   */
  ElementList(int qubits, boolean fromZero) {
    this.pending = new OneQubit[qubits];
    this.fresh = fromZero ? ~0L : 0;
  }

  /** Everything collected so far, with no gate held back. */
  List<Element> finish() {
    for (int qubit = 0; qubit < pending.length; qubit++) {
      flush(qubit);
    }
    return elements;
  }

  void phase(long ones, long zeros, double angle) {
    flushAll(ones | zeros);
    addPhase(ones, zeros, angle);
  }

  void oneQubit(int qubit, OneQubit gate) {
    OneQubit before = pending[qubit];
    pending[qubit] = before == null ? gate : gate.after(before);
  }

  void controlled(int qubit, long ones, long zeros, OneQubit gate) {
    if ((ones | zeros) == 0) {
      oneQubit(qubit, gate);
      return;
    }
    flushAll(ones | zeros | 1L << qubit);
    if ((ones & fresh) != 0) {
      return;
    }
    zeros &= ~fresh;
    if ((ones | zeros) == 0) {
      oneQubit(qubit, gate);
      return;
    }
    long bit = 1L << qubit;
    OneQubit.Parts parts = gate.parts();
    addPhase(ones | bit, zeros, parts.first());
    if (parts.isFlip()) {
      fresh &= ~bit;
      elements.add(new Element.Flip(qubit, ones, zeros));
    } else if (parts.sin() != 0) {
      fresh &= ~bit;
      elements.add(new Element.ControlledRotation(qubit, ones, zeros, parts.cos(), parts.sin()));
    }
    addPhase(ones | bit, zeros, parts.last());
    addPhase(ones, zeros, parts.common());
  }

  void swap(int first, int second, long ones, long zeros) {
    long bits = 1L << first | 1L << second;
    flushAll(ones | zeros | bits);
    if ((ones & fresh) != 0 || (fresh & bits) == bits) {
      return;
    }
    fresh &= ~bits;
    elements.add(new Element.Swap(first, second, ones, zeros & ~fresh));
  }

  void dense(int[] qubits, long ones, long zeros, double[] re, double[] im) {
    Element.Dense element = new Element.Dense(qubits, ones, zeros, re, im);
    flushAll(element.reads() | element.writes());
    if ((ones & fresh) != 0) {
      return;
    }
    fresh &= ~element.writes();
    elements.add(element);
  }

  private void flushAll(long qubits) {
    for (long rest = qubits; rest != 0; rest &= rest - 1) {
      flush(Long.numberOfTrailingZeros(rest));
    }
  }

  private void flush(int qubit) {
    OneQubit gate = pending[qubit];
    if (gate == null) {
      return;
    }
    pending[qubit] = null;
    long bit = 1L << qubit;
    OneQubit.Parts parts = gate.parts();
    double common = parts.common();
    double last = parts.last();
    addPhase(bit, 0, parts.first());
    if (parts.isFlip()) {
      fresh &= ~bit;
      elements.add(new Element.Flip(qubit, 0, 0));
    } else if (parts.sin() != 0) {
      fresh &= ~bit;
      boolean steep = parts.sin() > parts.cos();
      double tangent = steep ? parts.cos() / parts.sin() : parts.sin() / parts.cos();
      double scale = 1 / Math.sqrt(Math.fma(tangent, tangent, 1));
      elements.add(new Element.Rotation(qubit, tangent, steep, scale));
      if (steep) {
        common += Math.PI;
        last += Math.PI;
      }
    }
    addPhase(bit, 0, last);
    addPhase(0, 0, common);
  }

  private void addPhase(long ones, long zeros, double angle) {
    if ((ones & fresh) != 0) {
      return;
    }
    double turned = Math.IEEEremainder(angle, 2 * Math.PI);
    if (Math.abs(turned) > NOTHING) {
      elements.add(new Element.Phase(ones, zeros & ~fresh, turned));
    }
  }
}
