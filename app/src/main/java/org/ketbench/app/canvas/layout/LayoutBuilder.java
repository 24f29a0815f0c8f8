package org.ketbench.app.canvas.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Item.Fence;
import org.ketbench.app.canvas.layout.Item.Kind;
import org.ketbench.app.canvas.layout.Item.Link;
import org.ketbench.app.canvas.layout.Item.Mark;
import org.ketbench.app.canvas.layout.Item.Marker;
import org.ketbench.app.canvas.layout.Item.Sign;
import org.ketbench.app.canvas.layout.Item.Tile;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.language.export.TextLabels;
import org.ketbench.language.export.TextWires;

/**
 * Places the operations of a circuit. An operation takes a column of its own on all wires from the
 * first to the last that it touches, also where its line only crosses them, so nothing is ever
 * drawn over something else; within that each stands as far left as it can.
 */
final class LayoutBuilder {
  private final Circuit circuit;
  private final TextWires wires;
  private final Captions captions;
  private final Tiles tiles;
  private final Packing packing;
  private final MeasuredSpans.Builder measured;
  private final List<Item> items = new ArrayList<>();
  private int[] columns = new int[64];
  private final List<Frame> frames = new ArrayList<>();
  private final int[] above;
  private final int[] below;
  private @Nullable Nesting nesting;
  private boolean uncertain;
  private @Nullable Angle globalPhase;

  LayoutBuilder(Circuit circuit) {
    this.circuit = circuit;
    wires = new TextWires(circuit, new TextLabels(circuit, false));
    captions = new Captions(circuit);
    tiles = new Tiles(wires, captions);
    packing = new Packing(wires.count());
    measured = new MeasuredSpans.Builder(wires.count());
    above = new int[wires.count()];
    below = new int[wires.count()];
  }

  CircuitLayout build() {
    for (Operation operation : circuit.operations()) {
      if (isUnconditionalPhase(operation)) {
        Angle more = ((Operation.Apply) operation).arguments().getFirst();
        globalPhase = globalPhase == null ? more : globalPhase.plus(more);
      } else {
        add(operation, Link.NONE);
      }
    }
    String note = globalPhase == null ? "" : captions.globalPhase(globalPhase);
    return new CircuitLayout(
        new WireRows(circuit, wires, above, below),
        new ItemIndex(items, Arrays.copyOf(columns, items.size()), packing.columns()),
        new FrameIndex(frames),
        packing.edges(),
        measured.build(),
        note);
  }

  private static boolean isUnconditionalPhase(Operation operation) {
    return operation instanceof Operation.Apply apply
        && apply.width() == 0
        && apply.exponent() == 1
        && apply.arguments().size() == 1;
  }

  private void add(Operation operation) {
    add(operation, Link.NONE);
  }

  private void add(Operation operation, Link link) {
    if (wires.count() == 0) {
      return;
    }
    switch (operation) {
      case Operation.Apply apply when apply.width() == 0 ->
          marker(
              apply,
              captions.symbol(apply.gate(), apply.exponent())
                  + " "
                  + captions.angles(apply.arguments()));
      case Operation.Apply apply -> tile(tiles.gate(apply, link));
      case Operation.Measure measure -> tile(tiles.measurement(measure, link));
      case Operation.Reset reset ->
          tile(tiles.box(reset, Kind.RESET, List.of(reset.qubit()), "|0⟩", "", link));
      case Operation.Barrier barrier -> fence(barrier);
      case Operation.Delay delay ->
          delay.qubits().stream()
              .forEach(
                  qubit ->
                      tile(
                          tiles.box(
                              delay,
                              Kind.DELAY,
                              List.of(qubit),
                              "delay",
                              captions.plain(delay.duration()),
                              link)));
      case Operation.Opaque opaque -> opaque(opaque, link);
      case Operation.Assign assign -> tile(tiles.assignment(assign));
      case Operation.Conditional choice -> choice(choice);
      case Operation.While loop -> loop(loop);
      case Operation.Block block -> block(block);
      case Operation.Jump jump -> marker(jump, captions.jump(jump.kind()));
    }
  }

  private void opaque(Operation.Opaque opaque, Link link) {
    String name = captions.plain(opaque.name());
    if (opaque.qubits().size() == 0) {
      marker(opaque, name);
    } else {
      tile(tiles.box(opaque, Kind.OPAQUE, Tiles.list(opaque.qubits()), name, "", link));
    }
  }

  private void fence(Operation.Barrier barrier) {
    Qubits qubits = barrier.qubits();
    if (qubits.size() > 0) {
      int top = qubits.stream().min().getAsInt();
      int bottom = qubits.stream().max().getAsInt();
      put(new Fence(barrier, Tiles.list(qubits), top, bottom));
    }
  }

  /** What concerns the whole course of the circuit stands across all wires that it may touch. */
  private void marker(Operation operation, String label) {
    BitSet span = wires.span(operation);
    int top = span.nextSetBit(0);
    double width = TextWidth.of(label, Dimensions.DETAIL_SIZE) + 2 * Dimensions.FRAME_EDGE;
    put(new Marker(operation, label, top, span.length() - 1, width));
    above[top] = Math.max(above[top], 1);
    if (nesting != null) {
      nesting.takes(top, -1, 1, 0);
    }
  }

  private void choice(Operation.Conditional choice) {
    if (choice.otherwise().isEmpty()
        && choice.then().size() == 1
        && standsAlone(choice.then().getFirst())) {
      BitSet read = new BitSet();
      wires.addRead(choice.condition(), read);
      add(
          choice.then().getFirst(),
          new Link(Tiles.list(read), captions.condition(choice.condition()), -1, ""));
      return;
    }
    String label = captions.plain("if " + captions.condition(choice.condition()));
    boolean before = uncertain;
    uncertain = true;
    frame(
        choice,
        label,
        dividers -> {
          choice.then().forEach(this::add);
          if (!choice.otherwise().isEmpty()) {
            dividers.add("else");
            choice.otherwise().forEach(this::add);
          }
        });
    uncertain = before;
  }

  private void loop(Operation.While loop) {
    boolean before = uncertain;
    uncertain = true;
    frame(
        loop,
        captions.plain("while " + captions.condition(loop.condition())),
        dividers -> passes(loop.body(), dividers));
    uncertain = before;
  }

  /** Whether an operation is one item, which a condition can be tied to. */
  private static boolean standsAlone(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> apply.width() > 0;
      case Operation.Measure _, Operation.Reset _ -> true;
      default -> false;
    };
  }

  private void block(Operation.Block block) {
    switch (block.kind()) {
      case LOOP, CALL ->
          frame(block, captions.plain(block.label()), dividers -> passes(block.body(), dividers));
      case BOX ->
          frame(
              block,
              block.label().isEmpty() ? "box" : captions.plain(block.label()),
              dividers -> passes(block.body(), dividers));
      case ITERATION -> block.body().forEach(this::add);
    }
  }

  private void passes(List<Operation> body, Dividers dividers) {
    for (int i = 0; i < body.size(); i++) {
      if (i > 0 && isPass(body.get(i)) && isPass(body.get(i - 1))) {
        dividers.add("");
      }
      add(body.get(i));
    }
  }

  private static boolean isPass(Operation operation) {
    return operation instanceof Operation.Block block
        && block.kind() == Operation.BlockKind.ITERATION;
  }

  private void frame(Operation framed, String label, FrameBody body) {
    BitSet span = wires.span(framed);
    int top = span.nextSetBit(0);
    int bottom = span.length() - 1;
    Nesting outer = nesting;
    Nesting own = new Nesting(top, bottom);
    int first = packing.place(top, bottom, Dimensions.FRAME_EDGE);
    double head = TextWidth.of(label, Dimensions.DETAIL_SIZE) + 14;
    List<Frame.Divider> dividers = new ArrayList<>();
    nesting = own;
    body.add(
        text -> {
          double word = 2 * TextWidth.of(text, Dimensions.DETAIL_SIZE);
          double width = text.isEmpty() ? Dimensions.FRAME_EDGE : word + 8;
          int column = packing.place(top, bottom, width);
          if (!text.isEmpty()) {
            packing.widen(first, column, head + width / 2);
          }
          dividers.add(new Frame.Divider(column, text));
        });
    nesting = outer;
    int last = packing.place(top, bottom, Dimensions.FRAME_EDGE);
    packing.widen(first, last, head);
    int heads = own.above + 1;
    int feet = own.below + 1;
    above[top] = Math.max(above[top], heads);
    below[bottom] = Math.max(below[bottom], feet);
    if (outer != null) {
      outer.takes(top, bottom, heads, feet);
    }
    frames.add(new Frame(framed, label, first, last, top, bottom, heads, feet, dividers));
  }

  private void tile(Tile tile) {
    int column = put(tile);
    if (tile.box() != null && tile.box().kind() == Kind.MEASUREMENT) {
      if (!uncertain && tile.link().read().isEmpty()) {
        measured.measured(tile.box().top(), column);
      }
      return;
    }
    if (tile.box() != null && tile.box().kind() != Kind.DELAY) {
      tile.box().wires().forEach(wire -> measured.disturbed(wire, column));
    }
    for (Mark mark : tile.marks()) {
      if (mark.sign() == Sign.PLUS || mark.sign() == Sign.CROSS) {
        measured.disturbed(mark.wire(), column);
      }
    }
  }

  private int put(Item item) {
    int column = packing.place(item.top(), item.bottom(), item.width());
    if (items.size() == columns.length) {
      columns = Arrays.copyOf(columns, 2 * columns.length);
    }
    columns[items.size()] = column;
    items.add(item);
    return column;
  }

  /** How much room frames inside a frame need above its topmost and below its lowest wire. */
  private static final class Nesting {
    private final int top;
    private final int bottom;
    private int above;
    private int below;

    Nesting(int top, int bottom) {
      this.top = top;
      this.bottom = bottom;
    }

    void takes(int innerTop, int innerBottom, int heads, int feet) {
      if (innerTop == top) {
        above = Math.max(above, heads);
      }
      if (innerBottom == bottom) {
        below = Math.max(below, feet);
      }
    }
  }

  private interface FrameBody {
    void add(Dividers dividers);
  }

  private interface Dividers {
    void add(String label);
  }
}
