package org.ketbench.language.openqasm.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ketbench.circuit.Operation;

/** The operations so far: a list, and the lists of the blocks that are open. */
final class Output {
  private static final int SMALL = 64;

  private final Deque<List<Operation>> spare = new ArrayDeque<>();
  private List<Operation> current = new ArrayList<>();
  private long count;

  /** Adds an operation and tells how many there are by now. */
  long add(Operation operation) {
    current.add(operation);
    return ++count;
  }

  long count() {
    return count;
  }

  int size() {
    return current.size();
  }

  /** Takes back what was added to the innermost list after it had this size. */
  void truncate(int size, long countThen) {
    current.subList(size, current.size()).clear();
    count = countThen;
  }

  /** Starts a list of its own; returns the one around it, to go back to. */
  List<Operation> open() {
    List<Operation> outer = current;
    List<Operation> fresh = spare.poll();
    current = fresh == null ? new ArrayList<>() : fresh;
    return outer;
  }

  /** Goes on with another list; returns the one until now. */
  List<Operation> into(List<Operation> list) {
    List<Operation> before = current;
    current = list;
    return before;
  }

  /** Ends the innermost list, and goes back to the one around it. */
  List<Operation> close(List<Operation> outer) {
    List<Operation> done = current;
    current = outer;
    if (done.isEmpty()) {
      spare.push(done);
      return List.of();
    }
    List<Operation> made = List.copyOf(done);
    if (done.size() <= SMALL) {
      done.clear();
      spare.push(done);
    }
    return made;
  }

  List<Operation> all() {
    return current;
  }
}
