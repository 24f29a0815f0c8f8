package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

/**
 * Where everything of a circuit stands: immutable, the same for the same circuit, and without a
 * shape for any item until one is asked for. Lengths are pixels at 100 %.
 */
public final class CircuitLayout {
  private final WireRows wires;
  private final ItemIndex items;
  private final FrameIndex frames;
  private final StatementIndex itemPlaces;
  private final StatementIndex framePlaces;
  private final double[] edges;
  private final MeasuredSpans measured;
  private final String note;
  private final double origin;

  CircuitLayout(
      WireRows wires,
      ItemIndex items,
      FrameIndex frames,
      double[] edges,
      MeasuredSpans measured,
      String note) {
    this.wires = wires;
    this.items = items;
    this.frames = frames;
    itemPlaces = new StatementIndex(items.count(), number -> items.get(number).operation());
    List<Frame> allFrames = frames.all();
    framePlaces = new StatementIndex(allFrames.size(), number -> allFrames.get(number).operation());
    this.edges = edges;
    this.measured = measured;
    this.note = note;
    origin = Dimensions.MARGIN + wires.nameWidth() + Dimensions.NAME_GAP + 2 * Dimensions.WIRE_END;
  }

  public static CircuitLayout of(Circuit circuit) {
    return new LayoutBuilder(circuit).build();
  }

  public int columns() {
    return items.columns();
  }

  public int wires() {
    return wires.count();
  }

  public int itemCount() {
    return items.count();
  }

  public boolean isQuantum(int wire) {
    return wires.isQuantum(wire);
  }

  public String name(int wire) {
    return wires.name(wire);
  }

  /** How many bits a classical wire holds; 0 for what is no register. */
  public int size(int wire) {
    return wires.size(wire);
  }

  /** What there is to say about the circuit as a whole; may be empty. */
  public String note() {
    return note;
  }

  public MeasuredSpans measured() {
    return measured;
  }

  /** The height of a wire. */
  public double y(int wire) {
    return wires.centre(wire);
  }

  /** Where a new wire would be drawn while something is dragged. */
  public double ghostY() {
    return wires() == 0
        ? Dimensions.MARGIN + Dimensions.QUANTUM_PITCH / 2
        : y(wires() - 1) + halfPitch(wires() - 1) + Dimensions.QUANTUM_PITCH / 2;
  }

  /** Half of the room that a wire has. */
  public double halfPitch(int wire) {
    return (isQuantum(wire) ? Dimensions.QUANTUM_PITCH : Dimensions.CLASSICAL_PITCH) / 2;
  }

  /** The height of all wires with the margins. */
  public double height() {
    return wires.height();
  }

  /** Where the first column begins, right of the names. */
  public double origin() {
    return origin;
  }

  /** Where the names of the wires end. */
  public double nameEnd() {
    return origin - 2 * Dimensions.WIRE_END;
  }

  public double left(int column) {
    return origin + edges[column];
  }

  /** Where the items of a column end; the gap to the next one comes after it. */
  public double right(int column) {
    return origin + edges[column + 1] - Dimensions.COLUMN_GAP;
  }

  public double centre(int column) {
    return (left(column) + right(column)) / 2;
  }

  /** Where the columns end. */
  public double end() {
    return columns() == 0 ? origin + Dimensions.BOX : right(columns() - 1);
  }

  /** The width of all with the margins. */
  public double width() {
    return end() + 2 * Dimensions.WIRE_END + Dimensions.MARGIN;
  }

  /** The column at or left of x, at least the first; -1 if there are none. */
  public int columnAt(double x) {
    int found = Arrays.binarySearch(edges, x - origin);
    int column = found >= 0 ? found : -found - 2;
    return Math.min(Math.max(column, 0), columns() - 1);
  }

  /** The wire nearest to y; -1 if there are none. */
  public int wireAt(double y) {
    return wires.nearest(y);
  }

  /** Shows the items of the columns from first to last, one column after another. */
  public void visit(int first, int last, Visitor visitor) {
    for (int column = Math.max(first, 0); column <= last && column < columns(); column++) {
      for (int i = items.start(column); i < items.start(column + 1); i++) {
        visitor.visit(items.get(i), column);
      }
    }
  }

  /** The frames that touch the columns from first to last, outer ones first. */
  public List<Frame> frames(int first, int last) {
    return frames.touching(first, last);
  }

  /** What stands at a point: the item there, else the innermost frame around it. */
  public @Nullable Operation at(double x, double y) {
    if (columns() == 0 || wires() == 0) {
      return null;
    }
    Item item = itemAt(x, y);
    if (item != null) {
      return item.operation();
    }
    int column = columnAt(x);
    for (Frame frame : frames(column, column)) {
      if (isOnHead(frame, x, y)) {
        return frame.operation();
      }
    }
    return null;
  }

  /** What stands at a point, if it is no frame. */
  public @Nullable Item itemAt(double x, double y) {
    if (columns() == 0 || wires() == 0) {
      return null;
    }
    int column = columnAt(x);
    Item[] found = new Item[1];
    visit(
        column,
        column,
        (item, at) -> {
          if (isWithin(item, at, x, y)) {
            found[0] = item;
          }
        });
    return found[0];
  }

  private boolean isWithin(Item item, int column, double x, double y) {
    double reach = Dimensions.BOX / 2;
    double half = Math.max(Math.min(item.width(), right(column) - left(column)) / 2, reach / 2);
    return Math.abs(x - centre(column)) <= half
        && y >= y(item.top()) - reach
        && y <= y(item.bottom()) + reach;
  }

  private boolean isOnHead(Frame frame, double x, double y) {
    double top = top(frame);
    return x >= left(frame.first())
        && x <= right(frame.last())
        && y >= top
        && y <= top + Dimensions.FRAME_HEAD;
  }

  /** The upper edge of a frame. */
  public double top(Frame frame) {
    return y(frame.top()) - halfPitch(frame.top()) - frame.above() * Dimensions.FRAME_HEAD + 3;
  }

  /** The lower edge of a frame. */
  public double bottom(Frame frame) {
    return y(frame.bottom())
        + halfPitch(frame.bottom())
        + frame.below() * Dimensions.FRAME_FOOT
        - 3;
  }

  /** The operations of the smallest statement around a place in the text; none if none is there. */
  public List<Operation> around(int offset) {
    List<Operation> inner = itemPlaces.around(offset);
    List<Operation> outer = framePlaces.around(offset);
    int difference = length(inner) - length(outer);
    if (difference != 0) {
      return difference < 0 ? inner : outer;
    }
    List<Operation> both = new ArrayList<>(inner);
    both.addAll(outer);
    return both;
  }

  /** Of the statement that all of them come from; more than any if there are none. */
  private static int length(List<Operation> alike) {
    return alike.isEmpty() ? Integer.MAX_VALUE : alike.getFirst().span().length();
  }

  /** The operations of all statements that a range of the text touches, in order of columns. */
  public List<Operation> within(Span range) {
    return itemPlaces.within(range);
  }

  /** The first column with an operation of this statement; -1 if there is none. */
  public int firstColumn(Span statement) {
    int item = itemPlaces.first(statement);
    if (item >= 0) {
      return items.column(item);
    }
    int frame = framePlaces.first(statement);
    return frame < 0 ? -1 : frames.all().get(frame).first();
  }

  /** Looks at an item and its column. */
  @FunctionalInterface
  public interface Visitor {
    void visit(Item item, int column);
  }
}
