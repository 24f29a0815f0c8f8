package org.ketbench.app.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a text and can be taken back, and what was taken back and can be done again.
 * Keystrokes that follow one another within a word are one step.
 */
final class History {
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private boolean mayJoin;

  void add(Step step) {
    undone.clear();
    Step last = mayJoin ? done.peek() : null;
    Step joined = last == null ? null : last.joinedWith(step);
    if (joined == null) {
      done.push(step);
    } else {
      done.pop();
      done.push(joined);
    }
    mayJoin = true;
  }

  /** What is typed next is a step of its own. */
  void interrupt() {
    mayJoin = false;
  }

  @Nullable Step nextToUndo() {
    return done.peek();
  }

  @Nullable Step nextToRedo() {
    return undone.peek();
  }

  Step undo() {
    Step step = done.pop();
    undone.push(step);
    mayJoin = false;
    return step;
  }

  Step redo() {
    Step step = undone.pop();
    done.push(step);
    mayJoin = false;
    return step;
  }

  /** The names of what can be taken back, the last one first. */
  List<String> names() {
    List<String> names = new ArrayList<>(done.size());
    done.forEach(step -> names.add(step.name()));
    return names;
  }

  void clear() {
    done.clear();
    undone.clear();
    mayJoin = false;
  }
}
