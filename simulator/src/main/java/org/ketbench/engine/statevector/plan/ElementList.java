package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects elements in order, while consecutive gates on one qubit are multiplied together and what
 * cannot matter on a qubit that is still 0 is left out.
 *
 * <p>A CX moves half of all amplitudes and must wait for, and be waited for by, every other gate on
 * its target. A CZ between two H does the same and is a phase, of which hundreds cost no more than
 * one and which commute with each other. So where the gates on either side of a CX take the two H
 * in at no cost, it becomes a CZ: layers of one-qubit gates and CX then consist of rotations and
 * one phase polynomial each. Whether they do is known only when the gate behind the CX is complete;
 * until then both ways are kept. A second CX that comes while the first still waits, with no more
 * than a phase between them, is how many languages write a phase that depends on whether two qubits
 * are alike: all of it becomes phases, or nothing.
 */
final class ElementList {
  /** What an angle is no more than when it is 0 but for rounding. */
  static final double NOTHING = 3e-16;

  private static final int MOST_OF_A_FORM = 4;
  private static final double HALF = Math.sqrt(0.5);
  private static final OneQubit H = new OneQubit(HALF, 0, HALF, 0, HALF, 0, -HALF, 0);

  private final List<@Nullable Element> elements = new ArrayList<>();
  private final List<Element> finished = new ArrayList<>();
  private final List<Element> form = new ArrayList<>();
  private final @Nullable OneQubit[] pending;
  private final @Nullable Undecided[] undecided;
  private final boolean complete;
  private long fresh;
  private double constant;

  /**
   * A CX between the gate that comes before it and the one that is still to come.
   *
   * @param at where in the list it will go, in whichever form
   * @param turned what comes before it in its form as a phase
   * @param fresh the qubits that were 0 before it
   */
  private record Undecided(
      int at, long ones, long zeros, @Nullable OneQubit before, OneQubit turned, long fresh) {}

  /**
   * @param fromZero whether all qubits are 0 before the first element
   * @param complete whether phases are kept that are 0 with the angles there are now
   */
  ElementList(int qubits, boolean fromZero, boolean complete) {
    this.complete = complete;
    this.pending = new OneQubit[qubits];
    this.undecided = new Undecided[qubits];
    this.fresh = fromZero ? ~0L : 0;
  }

  /** Everything collected so far, with no gate held back and nothing left to what follows. */
  List<Element> finish() {
    for (int qubit = 0; qubit < pending.length; qubit++) {
      flush(qubit);
    }
    finished.addAll(Exchanged.atTheEnd(elements, pending.length, constant, complete));
    constant = 0;
    elements.clear();
    return finished;
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
    flushAll(ones | zeros);
    if ((ones & fresh) != 0) {
      return;
    }
    zeros &= ~fresh;
    if ((ones | zeros) == 0) {
      oneQubit(qubit, gate);
      return;
    }
    long bit = 1L << qubit;
    OneQubit.Parts parts = gate.parts().upright(true).nearOne();
    if (parts.isPlainFlip() && Long.bitCount(ones | zeros) == 1) {
      exchange(qubit, ones, zeros);
      return;
    }
    flush(qubit);
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

  /** A CX, in a place that is kept for whichever form turns out to be the better one. */
  private void exchange(int qubit, long ones, long zeros) {
    Undecided last = undecided[qubit];
    if (last != null && last.ones == ones && last.zeros == zeros && undoes(qubit, last)) {
      undo(qubit, last);
      return;
    }
    OneQubit before = settled(qubit);
    OneQubit turned = before == null ? H : H.after(before);
    undecided[qubit] = new Undecided(elements.size(), ones, zeros, before, turned, fresh);
    fresh &= ~(1L << qubit);
    for (int each = 0; each < MOST_OF_A_FORM; each++) {
      elements.add(null);
    }
  }

  /** Whether a CX just like the last one turns all since then into phases. */
  private boolean undoes(int qubit, Undecided last) {
    OneQubit between = pending[qubit];
    if (between != null && !between.isPhase()) {
      return false;
    }
    long controls = last.ones | last.zeros;
    for (int each = last.at; each < elements.size(); each++) {
      Element element = elements.get(each);
      if (element != null && (element.writes() & controls) != 0) {
        return false;
      }
    }
    return true;
  }

  private void undo(int qubit, Undecided last) {
    OneQubit between = pending[qubit];
    long bit = 1L << qubit;
    undecided[qubit] = null;
    pending[qubit] = last.before;
    fresh |= last.fresh & bit;
    if (between != null) {
      OneQubit.Parts parts = between.parts();
      flush(qubit);
      addPhase(bit, 0, parts.last());
      addPhase(last.ones, last.zeros, parts.last());
      addPhase(last.ones | bit, last.zeros, -2 * parts.last());
      addPhase(0, 0, parts.common());
    }
  }

  private static int rotations(@Nullable OneQubit gate) {
    return gate != null && gate.mixes() ? 1 : 0;
  }

  /** The gate held back on a qubit, once the CX before it has its form; holds back nothing. */
  private @Nullable OneQubit settled(int qubit) {
    OneQubit gate = pending[qubit];
    pending[qubit] = null;
    Undecided choice = undecided[qubit];
    if (choice == null) {
      return gate;
    }
    undecided[qubit] = null;
    OneQubit turned = gate == null ? H : gate.after(H);
    boolean asPhase =
        rotations(choice.before) + rotations(gate) >= rotations(choice.turned) + rotations(turned);
    put(choice, qubit, asPhase);
    return asPhase ? turned : gate;
  }

  private void put(Undecided choice, int qubit, boolean asPhase) {
    form.clear();
    long freshNow = fresh;
    fresh = choice.fresh;
    add(qubit, asPhase ? choice.turned : choice.before, form);
    fresh = freshNow;
    form.add(
        asPhase
            ? new Element.Phase(choice.ones | 1L << qubit, choice.zeros, Math.PI)
            : new Element.Flip(qubit, choice.ones, choice.zeros));
    for (int each = 0; each < form.size(); each++) {
      elements.set(choice.at + each, form.get(each));
    }
  }

  private void flush(int qubit) {
    add(qubit, settled(qubit), elements);
  }

  private void add(int qubit, @Nullable OneQubit gate, List<? super Element> to) {
    if (gate == null) {
      return;
    }
    long bit = 1L << qubit;
    OneQubit.Parts parts = gate.parts().upright((fresh & bit) == 0);
    double common = parts.common();
    double last = parts.last();
    addPhase(bit, 0, parts.first(), to);
    if (parts.isFlip()) {
      fresh &= ~bit;
      to.add(new Element.Flip(qubit, 0, 0));
    } else if (parts.sin() != 0) {
      fresh &= ~bit;
      boolean steep = Math.abs(parts.sin()) > parts.cos();
      double tangent = steep ? parts.cos() / parts.sin() : parts.sin() / parts.cos();
      double scale = 1 / Math.sqrt(Math.fma(tangent, tangent, 1));
      to.add(new Element.Rotation(qubit, tangent, steep, scale));
      if (steep) {
        common += parts.sin() > 0 ? Math.PI : 0;
        last += Math.PI;
      }
    }
    addPhase(bit, 0, last, to);
    addPhase(0, 0, common, to);
  }

  private void addPhase(long ones, long zeros, double angle) {
    addPhase(ones, zeros, angle, elements);
  }

  private void addPhase(long ones, long zeros, double angle, List<? super Element> to) {
    if ((ones & fresh) != 0) {
      return;
    }
    if ((ones | (zeros & ~fresh)) == 0) {
      constant += angle;
      return;
    }
    double turned = OneQubit.turned(angle);
    if (complete || Math.abs(turned) > NOTHING) {
      to.add(new Element.Phase(ones, zeros & ~fresh, turned));
    }
  }
}
