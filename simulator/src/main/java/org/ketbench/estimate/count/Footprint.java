package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which qubits operations touch, which of them meet, and the layers that they mark. Layers that are
 * put behind all others make all qubits depend on each other, since all have a say in how many
 * layers there are; {@link #END} stands for that number and is in a group like a qubit.
 */
final class Footprint {
  /** Stands for the end of all layers. */
  static final int END = -1;

  private final Map<Integer, Integer> leaders = new HashMap<>();
  private List<Mark> marks = new ArrayList<>();
  private boolean appending;

  /** Layers with rotations, and the qubit they are on. */
  record Mark(int qubit, Progression layers) {}

  void touch(int qubit) {
    leaders.putIfAbsent(qubit, qubit);
  }

  void join(int a, int b) {
    touch(a);
    touch(b);
    leaders.put(leader(a), leader(b));
  }

  void mark(int qubit, long layer) {
    marks.add(new Mark(qubit, Progression.of(layer)));
  }

  void mark(int qubit, Progression layers) {
    touch(qubit);
    marks.add(new Mark(qubit, layers));
  }

  int leader(int qubit) {
    int at = qubit;
    while (true) {
      int above = leaders.getOrDefault(at, at);
      if (above == at) {
        return at;
      }
      at = above;
    }
  }

  /** Notes that layers are put behind all others. */
  void append() {
    appending = true;
    touch(END);
  }

  /** Qubits that met, directly or through others, together. */
  Map<Integer, List<Integer>> groups() {
    if (appending) {
      List.copyOf(leaders.keySet()).forEach(qubit -> join(END, qubit));
    }
    Map<Integer, List<Integer>> groups = new HashMap<>();
    leaders.keySet().stream()
        .sorted()
        .forEach(qubit -> groups.computeIfAbsent(leader(qubit), _ -> new ArrayList<>()).add(qubit));
    return groups;
  }

  List<Mark> takeMarks() {
    List<Mark> taken = marks;
    marks = new ArrayList<>();
    return taken;
  }

  /** Takes over what an inner footprint has seen. */
  void add(Footprint inner) {
    appending |= inner.appending;
    inner.leaders.keySet().forEach(qubit -> join(qubit, inner.leader(qubit)));
  }

  void addMarks(List<Mark> more) {
    marks.addAll(more);
  }
}
