package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts exchanges of a qubit's halves off to the end. Until then it is enough to know that a qubit's
 * halves have changed places: phases and controls then look for the other value, a rotation turns
 * the other way. This matters since half of all rotations are steeper than a right angle and bring
 * an exchange with them, which inside a vector costs as much as the rotation itself.
 */
final class Exchanged {
  private final List<Element> out = new ArrayList<>();
  private long exchanged;

  private Exchanged() {}

  static List<Element> atTheEnd(List<Element> elements) {
    Exchanged pass = new Exchanged();
    elements.forEach(pass::add);
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
    if (exchanged == 0 && isKept(element)) {
      out.add(element);
    } else if (element instanceof Element.Phase each) {
      long ones = seen(each.ones(), each.zeros());
      out.add(new Element.Phase(ones, seen(each.zeros(), each.ones()), each.angle()));
    } else if (element instanceof Element.Rotation each) {
      exchanged ^= each.flip() ? 1L << each.qubit() : 0;
      double tangent = bit(each.qubit()) == 0 ? each.tangent() : -each.tangent();
      out.add(new Element.Rotation(each.qubit(), tangent, false, each.scale()));
    } else if (element instanceof Element.ControlledRotation each) {
      long ones = seen(each.ones(), each.zeros());
      long zeros = seen(each.zeros(), each.ones());
      double sin = bit(each.qubit()) == 0 ? each.sin() : -each.sin();
      out.add(new Element.ControlledRotation(each.qubit(), ones, zeros, each.cos(), sin));
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
    return element instanceof Element.Phase
        || (element instanceof Element.Rotation rotation && !rotation.flip())
        || element instanceof Element.ControlledRotation;
  }

  private void flip(Element.Flip each) {
    if (each.reads() == 0) {
      exchanged ^= each.writes();
    } else {
      long ones = seen(each.ones(), each.zeros());
      out.add(new Element.Flip(each.qubit(), ones, seen(each.zeros(), each.ones())));
    }
  }

  private void swap(Element.Swap each) {
    boolean differ = (bit(each.first()) == 0) != (bit(each.second()) == 0);
    if (differ && each.reads() != 0) {
      exchange(each.writes());
    } else if (differ) {
      exchanged ^= each.writes();
    }
    out.add(
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
    out.add(
        new Element.Dense(
            qubits, seen(each.ones(), each.zeros()), seen(each.zeros(), each.ones()), re, im));
  }

  private void exchange(long qubits) {
    for (long rest = exchanged & qubits; rest != 0; rest &= rest - 1) {
      out.add(new Element.Flip(Long.numberOfTrailingZeros(rest), 0, 0));
    }
    exchanged &= ~qubits;
  }
}
