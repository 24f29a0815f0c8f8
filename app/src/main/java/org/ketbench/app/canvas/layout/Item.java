package org.ketbench.app.canvas.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.GateFamily;
import org.ketbench.circuit.Operation;

/** Something that stands in one column, on the wires from top to bottom. */
public sealed interface Item {
  /** What of the circuit this is. */
  Operation operation();

  int top();

  int bottom();

  double width();

  /**
   * A gate, measurement or the like: marks on single wires, perhaps a box over some, joined by a
   * line, and joined by a double line to the classical wires that it reads or writes.
   *
   * @param lowest the lowest wire that is not only joined by the double line
   * @param family what gives the colour; null for what is of no family
   */
  record Tile(
      Operation operation,
      List<Mark> marks,
      @Nullable Box box,
      Link link,
      @Nullable GateFamily family,
      int top,
      int lowest,
      int bottom,
      double width)
      implements Item {}

  /** A line that nothing may be moved across, on these wires. */
  record Fence(Operation operation, List<Integer> wires, int top, int bottom) implements Item {
    @Override
    public double width() {
      return Dimensions.MARK_COLUMN;
    }
  }

  /** A line with words across wires: a jump, a global phase in the middle of a program. */
  record Marker(Operation operation, String label, int top, int bottom, double width)
      implements Item {}

  /** A sign on one wire. */
  record Mark(int wire, Sign sign) {}

  /** The signs that stand on wires. */
  enum Sign {
    CONTROL,
    ANTI_CONTROL,
    /** The target of a controlled X. */
    PLUS,
    /** One end of a swap. */
    CROSS,
    /** A classical wire whose value is read. */
    READ
  }

  /** What a box is of. */
  enum Kind {
    GATE,
    MEASUREMENT,
    RESET,
    DELAY,
    OPAQUE,
    ASSIGNMENT
  }

  /**
   * A box over wires.
   *
   * @param wires those that take part, in the order of the gate's qubits
   * @param label the symbol
   * @param detail what stands in small letters below it; may be empty
   */
  record Box(
      Kind kind,
      List<Integer> wires,
      int top,
      int bottom,
      String label,
      String detail,
      double width) {

    static Box of(Kind kind, List<Integer> wires, String label, String detail) {
      int top = Integer.MAX_VALUE;
      int bottom = -1;
      for (int wire : wires) {
        top = Math.min(top, wire);
        bottom = Math.max(bottom, wire);
      }
      double width = Dimensions.boxWidth(label, detail, wires.size());
      return new Box(kind, wires, top, bottom, label, detail, width);
    }
  }

  /**
   * The connection to classical wires.
   *
   * @param read the wires whose values decide or change what happens, from above
   * @param condition what stands below the lowest of these
   * @param written the wire that takes a result, -1 if none does
   * @param index what stands below that one
   */
  record Link(List<Integer> read, String condition, int written, String index) {
    public static final Link NONE = new Link(List.of(), "", -1, "");

    int top() {
      int first = read.isEmpty() ? Integer.MAX_VALUE : read.getFirst();
      return written < 0 ? first : Math.min(first, written);
    }

    int bottom() {
      return Math.max(read.isEmpty() ? -1 : read.getLast(), written);
    }

    Link writing(int wire, String bit) {
      return new Link(read, condition, wire, bit);
    }

    /** What stands below a wire: the condition, the index or both. */
    public String noteBelow(int wire) {
      boolean below = !read.isEmpty() && wire == read.getLast();
      if (wire != written) {
        return below ? condition : "";
      }
      if (!below) {
        return index;
      }
      return index.isEmpty() ? "if " + condition : index + " if " + condition;
    }

    double width() {
      double widest = 0;
      if (written >= 0) {
        widest = TextWidth.of(noteBelow(written), Dimensions.DETAIL_SIZE);
      }
      return read.isEmpty()
          ? widest
          : Math.max(widest, TextWidth.of(noteBelow(read.getLast()), Dimensions.DETAIL_SIZE));
    }
  }
}
