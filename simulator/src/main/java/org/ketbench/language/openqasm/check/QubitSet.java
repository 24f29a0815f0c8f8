package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Qubits in order, known at compile time: a row of slices of declared registers. Registers may be
 * huge, so nothing here goes through the qubits one by one unless they are few.
 */
final class QubitSet {
  private static final int FEW = 1 << 12;

  /** {@code count} qubits of a register from {@code start} on, each {@code step} further. */
  record Slice(Object register, int start, int step, int count) {
    int at(int i) {
      return start + i * step;
    }

    boolean contains(int index) {
      int distance = index - start;
      return step == 0
          ? distance == 0
          : distance % step == 0 && distance / step >= 0 && distance / step < count;
    }

    int low() {
      return Math.min(start, at(count - 1));
    }

    int high() {
      return Math.max(start, at(count - 1));
    }

    /** Whether a qubit is in both; past the first few of two slices with gaps nobody looks. */
    boolean shares(Slice other) {
      if (register != other.register || low() > other.high() || other.low() > high()) {
        return false;
      }
      Slice shorter = count <= other.count ? this : other;
      Slice longer = count <= other.count ? other : this;
      for (int i = 0; i < Math.min(shorter.count, FEW); i++) {
        if (longer.contains(shorter.at(i))) {
          return true;
        }
      }
      return false;
    }
  }

  private record Place(Object register, int index) {}

  private final List<Slice> slices;
  private final int size;

  private QubitSet(List<Slice> slices) {
    this.slices = List.copyOf(slices);
    long count = slices.stream().mapToLong(Slice::count).sum();
    this.size = (int) Math.min(count, Integer.MAX_VALUE);
  }

  /** A whole register; the object stands for it. */
  static QubitSet all(Object register, int count) {
    return new QubitSet(
        count == 0 ? List.of() : List.of(new Slice(register, 0, count == 1 ? 0 : 1, count)));
  }

  static QubitSet one(Object register, int index) {
    return new QubitSet(List.of(new Slice(register, index, 0, 1)));
  }

  int size() {
    return size;
  }

  /** The slice that this is, null if there are several or none. */
  @Nullable Slice onlySlice() {
    return slices.size() == 1 ? slices.getFirst() : null;
  }

  /** The qubits, as many as there are but no more than {@code most}. */
  private List<Place> places(int most) {
    List<Place> places = new ArrayList<>(Math.min(size, most));
    for (Slice slice : slices) {
      for (int i = 0; i < slice.count() && places.size() < most; i++) {
        places.add(new Place(slice.register(), slice.at(i)));
      }
    }
    return places;
  }

  /** Every {@code step}th of these qubits; null where that is too much to keep. */
  @Nullable QubitSet slice(int first, int step, int count) {
    if (slices.size() == 1) {
      Slice only = slices.getFirst();
      return new QubitSet(
          List.of(
              new Slice(
                  only.register(), only.at(first), count == 1 ? 0 : only.step() * step, count)));
    }
    if (size > FEW) {
      return null;
    }
    int[] indices = new int[count];
    for (int i = 0; i < count; i++) {
      indices[i] = first + i * step;
    }
    return select(indices);
  }

  /** These of the qubits; null where that is too much to look for. */
  @Nullable QubitSet select(int... indices) {
    List<Slice> selected = new ArrayList<>(indices.length);
    if (slices.size() == 1) {
      Slice only = slices.getFirst();
      for (int index : indices) {
        selected.add(new Slice(only.register(), only.at(index), 0, 1));
      }
      return new QubitSet(selected);
    }
    if (size > FEW) {
      return null;
    }
    List<Place> places = places(size);
    for (int index : indices) {
      Place place = places.get(index);
      selected.add(new Slice(place.register(), place.index(), 0, 1));
    }
    return new QubitSet(selected);
  }

  /** These qubits and then those; null where that is too much to keep. */
  @Nullable QubitSet then(QubitSet more) {
    if (slices.size() + more.slices.size() > FEW) {
      return null;
    }
    List<Slice> both = new ArrayList<>(slices);
    both.addAll(more.slices);
    return new QubitSet(both);
  }

  /** Whether a qubit is in both. */
  boolean overlaps(QubitSet other) {
    if (slices.size() == 1 && other.slices.size() == 1) {
      return slices.getFirst().shares(other.slices.getFirst());
    }
    Set<Place> mine = new HashSet<>(places(FEW));
    return other.places(FEW).stream().anyMatch(mine::contains);
  }

  /**
   * Whether a gate broadcast over both meets the same qubit twice in one application; what is no
   * register stays the same in all of them.
   */
  static boolean meet(QubitSet a, boolean aRegister, QubitSet b, boolean bRegister) {
    if (!aRegister || !bRegister) {
      return a.overlaps(b);
    }
    int count = Math.min(a.size, b.size);
    if (a.slices.size() == 1 && b.slices.size() == 1) {
      return meetInStep(a.slices.getFirst(), b.slices.getFirst(), count);
    }
    List<Place> left = a.places(Math.min(count, FEW));
    List<Place> right = b.places(Math.min(count, FEW));
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i).equals(right.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean meetInStep(Slice a, Slice b, int count) {
    if (a.register() != b.register() || count == 0) {
      return false;
    }
    int distance = b.start() - a.start();
    int closing = a.step() - b.step();
    if (closing == 0) {
      return distance == 0;
    }
    return distance % closing == 0 && distance / closing >= 0 && distance / closing < count;
  }

  /** Whether a qubit is in here twice. */
  boolean repeats() {
    if (slices.size() < 2) {
      return false;
    }
    List<Place> places = places(FEW);
    return new HashSet<>(places).size() < places.size();
  }

  void forEach(Visitor visitor) {
    for (Slice slice : slices) {
      for (int i = 0; i < slice.count(); i++) {
        visitor.visit(slice.register(), slice.at(i));
      }
    }
  }

  void forEachRegister(Consumer<Object> visitor) {
    slices.forEach(slice -> visitor.accept(slice.register()));
  }

  /** Is told qubits. */
  @FunctionalInterface
  interface Visitor {
    void visit(Object register, int index);
  }
}
