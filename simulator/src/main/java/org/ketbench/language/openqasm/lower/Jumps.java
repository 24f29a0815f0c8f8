package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * Loops, iterations and calls as what jumps leave. A jump that is known to happen is simply taken;
 * one that depends on what is measured becomes an operation, and all that follows in its frame
 * happens only perhaps, so that assignments there are stored. Where the paths meet again only that
 * stays known which is the same on all of them.
 */
final class Jumps {
  private final Machine machine;
  private final Effects.Finder effects;
  private @Nullable Frame innermost;
  private int pending;

  Jumps(Machine machine, Effects.Finder effects) {
    this.machine = machine;
    this.effects = effects;
  }

  @Nullable Frame innermost() {
    return innermost;
  }

  void restore(@Nullable Frame frame) {
    innermost = frame;
  }

  /** How many jumps out of open frames may have happened. */
  int pending() {
    return pending;
  }

  Frame open(Frame.Kind kind, Statement body) {
    return open(kind, body, machine.scope, null);
  }

  Frame open(Frame.Kind kind, Statement body, Scope scope, @Nullable ScalarCell result) {
    Effects found = effects.of(body);
    boolean left =
        switch (kind) {
          case LOOP -> found.breaks();
          case ITERATION -> found.continues();
          case CALL -> found.returns();
        };
    Frame frame =
        new Frame(
            kind,
            innermost,
            machine.level,
            scope,
            found,
            left ? machine.journal.open() : null,
            result,
            pending);
    innermost = frame;
    return frame;
  }

  /** Ends a frame; tells whether what follows it can be reached. */
  boolean close(Frame frame, boolean reached) {
    innermost = frame.outer;
    pending -= frame.exits.size();
    machine.level = pending > frame.pending ? frame.level + 1 : frame.level;
    Journal.Level journal = frame.journal;
    if (journal == null) {
      return reached;
    }
    if (!frame.exits.isEmpty()) {
      meet(journal, frame.exits, reached);
    }
    machine.journal.close(journal);
    return reached || !frame.exits.isEmpty();
  }

  private void meet(Journal.Level journal, List<Map<Cell, Object>> exits, boolean reached) {
    Set<Cell> cells = journal.before().keySet();
    List<Map<Cell, Object>> others = exits;
    if (!reached) {
      Journal.reset(journal, cells, exits.getFirst());
      others = exits.subList(1, exits.size());
    }
    for (Map<Cell, Object> other : others) {
      for (Cell cell : cells) {
        Object state = other.get(cell);
        meet(cell, state == null ? Journal.requireBefore(journal, cell) : state);
      }
    }
  }

  private void meet(Cell cell, Object other) {
    Object here = cell.save();
    boolean stored = cell.isStoredWhereDifferent(other);
    cell.restore(other);
    stored &= cell.isStoredWhereDifferent(here);
    cell.restore(here);
    if (!stored) {
      throw new Problem.Final(
          machine.current(),
          "not-lowered",
          "What is assigned before a jump here cannot be followed. Assign it before the loop.");
    }
    cell.merge(other);
  }

  /**
   * Where jumps stand.
   *
   * @param exits how many exits each open frame has, innermost first
   */
  record Mark(@Nullable Frame frame, int pending, int level, List<Integer> exits) {}

  Mark mark() {
    List<Integer> exits = new ArrayList<>();
    for (Frame frame = innermost; frame != null; frame = frame.outer) {
      exits.add(frame.exits.size());
    }
    return new Mark(innermost, pending, machine.level, exits);
  }

  /** Forgets all jumps since the mark, of which no frame that was opened later is left. */
  void reset(Mark mark) {
    innermost = mark.frame;
    pending = mark.pending;
    machine.level = mark.level;
    int i = 0;
    for (Frame frame = innermost; frame != null; frame = frame.outer) {
      frame.exits.subList(mark.exits.get(i++), frame.exits.size()).clear();
    }
  }

  /** Ends a frame whose operations are not kept. */
  void drop(Frame frame) {
    innermost = frame.outer;
    if (frame.journal != null) {
      machine.journal.close(frame.journal);
    }
  }

  /** Leaves the innermost frame of a kind. */
  Flow jump(Frame.Kind kind, Operation.JumpKind how, Flow known, Node node) {
    Frame frame = find(kind);
    if (frame == null) {
      throw new Problem(node, "jump-outside-loop", "There is nothing here to leave.");
    }
    if (machine.level == frame.level) {
      return known;
    }
    cells(frame).forEach(Cell::store);
    machine.emit(new Operation.Jump(how, machine.span(node)));
    if (frame.journal != null) {
      frame.exits.add(machine.journal.now(frame.journal));
      pending++;
    }
    return Flow.GONE;
  }

  @Nullable Frame find(Frame.Kind kind) {
    for (Frame frame = innermost; frame != null; frame = frame.outer) {
      if (frame.kind == kind) {
        return frame;
      }
      if (frame.kind == Frame.Kind.CALL) {
        return null;
      }
    }
    return null;
  }

  /** The enclosing call, whatever loops are within it. */
  @Nullable Frame call() {
    return find(Frame.Kind.CALL);
  }

  /** Stores what may be assigned to in a statement that may or may not be run. */
  void prepare(Statement statement) {
    Effects found = effects.of(statement);
    cells(machine.scope, found.assigned()).forEach(Cell::store);
    if (found.breaks() || found.continues()) {
      storeCells(find(Frame.Kind.LOOP));
    }
    if (found.returns()) {
      storeCells(call());
    }
  }

  private void storeCells(@Nullable Frame frame) {
    if (frame != null) {
      cells(frame).forEach(Cell::store);
    }
  }

  List<Cell> assigned(Statement statement) {
    return cells(machine.scope, effects.of(statement).assigned());
  }

  boolean continues(Statement statement) {
    return effects.of(statement).continues();
  }

  /** Whether a loop may be left from within its body. */
  boolean leaves(Statement body) {
    Effects found = effects.of(body);
    return found.breaks() || found.returns() || found.ends();
  }

  boolean assigns(Statement statement, String name) {
    return effects.of(statement).assigned().contains(name);
  }

  /** What a frame shares with its surroundings; a call does arrays only. */
  private static List<Cell> cells(Frame frame) {
    List<Cell> cells = cells(frame.scope, frame.effects.assigned());
    if (frame.kind == Frame.Kind.CALL) {
      cells.removeIf(cell -> !(cell instanceof ArrayCell));
    }
    return cells;
  }

  /** The cells behind names of variables. */
  static List<Cell> cells(Scope scope, Set<String> names) {
    List<Cell> cells = new ArrayList<>();
    for (String name : names.stream().sorted().toList()) {
      switch (scope.find(name)) {
        case ScalarCell cell -> cells.add(cell);
        case ArrayView view -> cells.add(view.cell());
        case BitView view -> {
          for (int i = 0; i < view.size(); i++) {
            if (!cells.contains(view.cell(i))) {
              cells.add(view.cell(i));
            }
          }
        }
        case null, default -> {}
      }
    }
    return cells;
  }
}
