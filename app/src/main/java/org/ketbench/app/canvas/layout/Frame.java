package org.ketbench.app.canvas.layout;

import java.util.List;
import org.ketbench.circuit.Operation;

/**
 * A frame around operations that belong together: a loop, a choice, a call.
 *
 * @param first the column of its left edge
 * @param last the column of its right edge
 * @param above how many heads of frames, its own among them, fit between it and its topmost wire
 * @param below how many feet of frames, its own among them, fit between it and its lowest wire
 * @param dividers lines inside, from left to right
 */
public record Frame(
    Operation operation,
    String label,
    int first,
    int last,
    int top,
    int bottom,
    int above,
    int below,
    List<Divider> dividers) {

  /**
   * A line between two passes of a loop, or before what happens else.
   *
   * @param label empty between passes
   */
  public record Divider(int column, String label) {}
}
