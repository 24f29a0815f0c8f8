package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts exchanges of a qubit's halves off to the end. Until then it is enough to know that a qubit's
 * halves have changed places: phases and controls then look for the other value, a rotation turns
 * the other way. This matters since half of all rotations are steeper than a right angle and bring
 * an exchange with them, which inside a vector costs as much as the rotation itself.
 *
 * <p>Phases of one qubit become one where nothing between them writes the qubit: every gate on one
 * qubit leaves a phase on either side of its rotation, and a planner that sees half as many
 * elements takes two thirds of the time.
 */
final class Exchanged {
  private static final int NOWHERE = -1;

  private final List<Element> out;
  private final int[] phaseAt;
  private long exchanged;
  private double constant;

  private Exchanged(int qubits, int size, double constant) {
    this.out = new ArrayList<>(size);
    this.phaseAt = new int[qubits];
    this.constant = constant;
    Arrays.fill(phaseAt, NOWHERE);
  }

  /**
   * @param elements in order; null where there is none after all
   * @param constant an angle by which all is turned
   * @param complete whether phases are kept that are 0 with the angles there are now
   */
  static List<Element> atTheEnd(
      List<@Nullable Element> elements, int qubits, double constant, boolean complete) {
    Exchanged pass = new Exchanged(qubits, elements.size(), constant);
    for (Element element : elements) {
      if (element != null) {
        pass.add(element);
      }
    }
    double angle = OneQubit.turned(pass.constant);
    if (complete || Math.abs(angle) > ElementList.NOTHING) {
      pass.out.add(new Element.Phase(0, 0, angle));
    }
    pass.exchange(~0L);
    return pass.out;
  }

  private long bit(int qubit) {
    return exchanged & 1L << qubit;
  }

  /** Of two masks for 1 and for 0, the one for 1 as things lie. */
  private long seen(long wanted, long unwanted) {
    return (wanted & ~exchanged) | (unwanted & exchanged);
  }

  /** No switch over types, since the JVM makes a class for each when it is first come to. */
  private void add(Element element) {
    if (element instanceof Element.Phase each) {
      phase(each);
    } else if (exchanged == 0 && isKept(element)) {
      write(element);
    } else if (element instanceof Element.Rotation each) {
      exchanged ^= each.flip() ? 1L << each.qubit() : 0;
      double tangent = bit(each.qubit()) == 0 ? each.tangent() : -each.tangent();
      write(new Element.Rotation(each.qubit(), tangent, false, each.scale()));
    } else if (element instanceof Element.ControlledRotation each) {
      long ones = seen(each.ones(), each.zeros());
      long zeros = seen(each.zeros(), each.ones());
      double sin = bit(each.qubit()) == 0 ? each.sin() : -each.sin();
      write(new Element.ControlledRotation(each.qubit(), ones, zeros, each.cos(), sin));
    } else if (element instanceof Element.Flip each) {
      flip(each);
    } else if (element instanceof Element.Swap each) {
      swap(each);
    } else if (element instanceof Element.Dense each) {
      dense(each);
    } else {
      throw new IllegalArgumentException("not known: " + element);
    }
  }

  /** Whether an element stays as it is where no halves have changed places. */
  private static boolean isKept(Element element) {
    return (element instanceof Element.Rotation rotation && !rotation.flip())
        || element instanceof Element.ControlledRotation;
  }

  private void write(Element element) {
    for (long rest = element.writes(); rest != 0; rest &= rest - 1) {
      phaseAt[Long.numberOfTrailingZeros(rest)] = NOWHERE;
    }
    out.add(element);
  }

  private void phase(Element.Phase each) {
    long qubits = each.reads();
    Element.Phase phase =
        (exchanged & qubits) == 0
            ? each
            : new Element.Phase(
                seen(each.ones(), each.zeros()), seen(each.zeros(), each.ones()), each.angle());
    if (Long.bitCount(qubits) != 1) {
      out.add(phase);
      return;
    }
    int qubit = Long.numberOfTrailingZeros(qubits);
    if (phaseAt[qubit] == NOWHERE) {
      phaseAt[qubit] = out.size();
      out.add(phase);
      return;
    }
    Element.Phase before = (Element.Phase) out.get(phaseAt[qubit]);
    boolean alike = before.ones() == phase.ones();
    constant += alike ? 0 : phase.angle();
    double angle = before.angle() + (alike ? phase.angle() : -phase.angle());
    out.set(
        phaseAt[qubit], new Element.Phase(before.ones(), before.zeros(), OneQubit.turned(angle)));
  }

  private void flip(Element.Flip each) {
    if (each.reads() == 0) {
      exchanged ^= each.writes();
    } else {
      long ones = seen(each.ones(), each.zeros());
      write(new Element.Flip(each.qubit(), ones, seen(each.zeros(), each.ones())));
    }
  }

  private void swap(Element.Swap each) {
    boolean differ = (bit(each.first()) == 0) != (bit(each.second()) == 0);
    if (differ && each.reads() != 0) {
      exchange(each.writes());
    } else if (differ) {
      exchanged ^= each.writes();
    }
    write(
        new Element.Swap(
            each.first(),
            each.second(),
            seen(each.ones(), each.zeros()),
            seen(each.zeros(), each.ones())));
  }

  /** The matrix with rows and columns in the order in which its qubits' halves lie. */
  private void dense(Element.Dense each) {
    int[] qubits = each.qubits();
    int flips = 0;
    for (int place = 0; place < qubits.length; place++) {
      flips |= bit(qubits[place]) == 0 ? 0 : 1 << place;
    }
    int size = 1 << qubits.length;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int from = (row ^ flips) * size + (column ^ flips);
        re[row * size + column] = each.re()[from];
        im[row * size + column] = each.im()[from];
      }
    }
    write(
        new Element.Dense(
            qubits, seen(each.ones(), each.zeros()), seen(each.zeros(), each.ones()), re, im));
  }

  private void exchange(long qubits) {
    for (long rest = exchanged & qubits; rest != 0; rest &= rest - 1) {
      write(new Element.Flip(Long.numberOfTrailingZeros(rest), 0, 0));
    }
    exchanged &= ~qubits;
  }
}
