package org.ketbench.app.canvas.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.cell.CellEdits;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.cell.OperationEdits;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.language.openqasm.edit.ConditionOn;

/** Changes a circuit by chance, in all the ways in which hands can on a canvas. */
final class RandomGestures {
  /** The ways. */
  enum Way {
    /** Something of the circuit is dragged: boxes, dots, edges, arrows of outcomes, names. */
    DRAG,
    SEVERAL,
    TILE,
    COMMAND,
    TYPED,
    PASTE,
    FORM
  }

  /** What needs no clipboard and opens no form. */
  private static final Set<CanvasAction> COMMANDS =
      Set.of(
          CanvasAction.DELETE,
          CanvasAction.DUPLICATE,
          CanvasAction.DELETE_COLUMN,
          CanvasAction.ADD_WIRE,
          CanvasAction.REMOVE_WIRE,
          CanvasAction.WIRE_UP,
          CanvasAction.WIRE_DOWN,
          CanvasAction.COLUMN_LEFT,
          CanvasAction.COLUMN_RIGHT,
          CanvasAction.LEFT,
          CanvasAction.RIGHT,
          CanvasAction.UP,
          CanvasAction.DOWN,
          CanvasAction.MEASURE,
          CanvasAction.CONTROL,
          CanvasAction.ANTI_CONTROL,
          CanvasAction.UNGROUP,
          CanvasAction.INVERT,
          CanvasAction.UNCONDITION);

  private static final String[] TYPED = {
    "h",
    "x",
    "H",
    "T",
    "S",
    "cx",
    "cx q[0] q[2]",
    "ccx",
    "swap",
    "cswap",
    "rz pi/4",
    "Rz pi/4",
    "u 1,2,3",
    "rzz(pi/3)",
    "cp -pi/8",
    "m",
    "m c1",
    "r",
    "b",
    "i",
    "i c0",
    "i c1=0",
    "i c=2",
    "mix2",
    "mix3",
    "turn pi/5"
  };
  private static final String[] ANGLES = {"pi/3", "-pi/8", "0.25", "2*pi/7", "π/2", "1e-3", "a"};

  private final Random random;
  private final CanvasViewModel canvas;
  private final OpenDocument document;
  private final Map<Way, Integer> made;

  /**
   * @param made counts what has changed something
   */
  RandomGestures(
      Random random, CanvasViewModel canvas, OpenDocument document, Map<Way, Integer> made) {
    this.random = random;
    this.canvas = canvas;
    this.document = document;
    this.made = made;
  }

  /** Counts of nothing. */
  static Map<Way, Integer> counts() {
    Map<Way, Integer> counts = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      counts.put(way, 0);
    }
    return counts;
  }

  /** Makes one change, or tries to; there has to be a circuit. */
  void make() {
    Way way = Way.values()[random.nextInt(Way.values().length)];
    String before = document.text().get();
    switch (way) {
      case DRAG -> drag();
      case SEVERAL -> several();
      case TILE -> tile();
      case COMMAND -> command();
      case TYPED -> typed();
      case PASTE -> paste();
      case FORM -> commit(form());
    }
    ChangesViewModel.Question question = canvas.changes().question().get();
    if (question != null) {
      question.agree().run();
    }
    if (!document.text().get().equals(before)) {
      made.merge(way, 1, Integer::sum);
    }
  }

  private CircuitLayout layout() {
    return Objects.requireNonNull(canvas.drawing().get()).layout();
  }

  private Circuit circuit() {
    return Objects.requireNonNull(canvas.setting()).circuit();
  }

  private void commit(Outcome outcome) {
    canvas.changes().commit(outcome);
  }

  private Keys keys() {
    return new Keys(random.nextInt(5) == 0, random.nextInt(6) == 0, random.nextInt(12) == 0);
  }

  private void drag() {
    CircuitLayout layout = layout();
    boolean taken = false;
    for (int i = 0; i < 20 && !taken; i++) {
      double[] point = point(layout);
      taken = canvas.gestures().grab(point[0], point[1]);
    }
    if (taken) {
      finish(layout);
    }
  }

  /** Where something is likely to be: in a box, at its lower edge, or at the name of a wire. */
  private double[] point(CircuitLayout layout) {
    if (layout.wires() == 0 || layout.columns() == 0) {
      return new double[] {random.nextDouble(layout.width() + 1), random.nextDouble(100)};
    }
    double x =
        random.nextInt(8) == 0
            ? random.nextDouble(Math.max(1, layout.nameEnd()))
            : layout.centre(random.nextInt(layout.columns())) + random.nextGaussian() * 8;
    double y = layout.y(random.nextInt(layout.wires()));
    return new double[] {
      x, random.nextInt(3) == 0 ? y + Dimensions.BOX / 2 : y + random.nextGaussian() * 6
    };
  }

  /** Moves about and lets go, now and then outside of everything. */
  private void finish(CircuitLayout layout) {
    for (int i = 0; i < 3; i++) {
      canvas
          .gestures()
          .move(
              random.nextDouble(layout.width() + 60),
              random.nextInt(9) == 0 ? 650 : random.nextDouble(layout.height() + 60),
              keys());
    }
    canvas.gestures().drop(document);
  }

  private void several() {
    CircuitLayout layout = layout();
    var cells = new Cells(layout);
    List<Operation> chosen = choose(cells);
    boolean taken = false;
    for (int i = 0; i < 40 && !taken && chosen.size() > 1; i++) {
      Cell cell = cell(cells);
      Operation there = cells.operation(cell);
      taken =
          there != null
              && canvas.choice().has(there)
              && canvas.gestures().grab(cells.x(cell), cells.y(cell));
    }
    if (taken) {
      finish(layout);
    }
  }

  private List<Operation> choose(Cells cells) {
    List<Operation> chosen = cells.between(cell(cells), cell(cells));
    canvas.choice().set(chosen);
    return chosen;
  }

  private Cell cell(Cells cells) {
    int column = random.nextInt(cells.columns() + 2) - 1;
    return cells.within(new Cell(column, random.nextInt(cells.rows()), random.nextInt(6) == 0));
  }

  private void tile() {
    List<Palette.Group> groups =
        Palette.groups(
            List.of("h", "cx", "rz"), Objects.requireNonNull(canvas.setting()).program());
    List<Tile> tiles = groups.get(random.nextInt(groups.size())).tiles();
    CircuitLayout layout = layout();
    canvas.gestures().take(tiles.get(random.nextInt(tiles.size())));
    finish(layout);
  }

  private void command() {
    var cells = new Cells(layout());
    canvas.cursor().goTo(cell(cells));
    switch (random.nextInt(3)) {
      case 0 -> canvas.choice().clear();
      case 1 -> choose(cells);
      default -> {
        Operation there = canvas.cursor().operation();
        canvas.choice().set(there == null ? List.of() : List.of(there));
      }
    }
    CanvasAction[] all = COMMANDS.stream().sorted().toArray(CanvasAction[]::new);
    all[random.nextInt(all.length)].run(canvas);
  }

  private void typed() {
    canvas.cursor().goTo(cell(new Cells(layout())));
    if (random.nextInt(5) == 0) {
      canvas.cursor().gap(random.nextBoolean());
    }
    for (char letter : TYPED[random.nextInt(TYPED.length)].toCharArray()) {
      canvas.cursor().type(String.valueOf(letter));
    }
    if (random.nextInt(10) == 0) {
      canvas.cursor().leave();
    } else {
      canvas.cursor().enter();
    }
  }

  /** Copies or cuts, and puts it somewhere. */
  private void paste() {
    List<Operation> chosen = choose(new Cells(layout()));
    String text = new CellEdits(Objects.requireNonNull(canvas.setting())).text(chosen);
    if (random.nextBoolean()) {
      canvas.cursor().change(edits -> edits.delete(chosen));
    }
    if (canvas.setting() != null && !text.isEmpty()) {
      Cell cell = cell(new Cells(layout()));
      canvas.cursor().change(edits -> edits.paste(text, cell));
    }
  }

  /** What forms come to. */
  private Outcome form() {
    Circuit circuit = circuit();
    var edits = new OperationEdits(Objects.requireNonNull(canvas.setting()));
    List<Operation> all = circuit.operations();
    Operation operation = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    switch (random.nextInt(8)) {
      case 0 -> {
        return edits.addRegister(random.nextBoolean(), "r" + random.nextInt(4), number(3));
      }
      case 1 -> {
        List<String> names = names(circuit);
        return names.isEmpty()
            ? new Outcome.Unchanged()
            : edits.removeRegister(names.get(random.nextInt(names.size())));
      }
      case 2 -> {
        List<String> names = names(circuit);
        String name = names.isEmpty() ? "none" : names.get(random.nextInt(names.size()));
        return edits.change(name, size(circuit, name), name + number(2), number(4));
      }
      case 3 -> {
        List<Operation> chosen = choose(new Cells(layout()));
        return new CellEdits(Objects.requireNonNull(canvas.setting()))
            .group(chosen, "own" + random.nextInt(100));
      }
      default -> {
        return operation == null ? new Outcome.Unchanged() : form(edits, circuit, operation);
      }
    }
  }

  private Outcome form(OperationEdits edits, Circuit circuit, Operation operation) {
    if (operation instanceof Operation.Apply apply
        && !apply.arguments().isEmpty()
        && random.nextInt(4) > 0) {
      List<String> angles = new ArrayList<>(edits.angles(apply));
      angles.replaceAll(_ -> ANGLES[random.nextInt(ANGLES.length)]);
      return edits.angles(apply, angles);
    }
    if (circuit.bitCount() == 0) {
      return new Outcome.Unchanged();
    }
    int bit = random.nextInt(circuit.bitCount());
    if (operation instanceof Operation.Measure && random.nextBoolean()) {
      return edits.measureInto(operation, bit);
    }
    String register = circuit.bitRegisters().getFirst().name();
    return edits.condition(
        operation,
        random.nextBoolean()
            ? new ConditionOn.Bit(bit, random.nextBoolean())
            : new ConditionOn.Register(register, BigInteger.valueOf(random.nextInt(3))));
  }

  private int number(int most) {
    return 1 + random.nextInt(most);
  }

  private static List<String> names(Circuit circuit) {
    List<String> names = new ArrayList<>();
    circuit.qubitRegisters().forEach(register -> names.add(register.name()));
    circuit.bitRegisters().forEach(register -> names.add(register.name()));
    return names;
  }

  private static int size(Circuit circuit, String name) {
    return circuit.qubitRegisters().stream()
        .filter(register -> register.name().equals(name))
        .map(register -> register.size())
        .findFirst()
        .orElseGet(
            () ->
                circuit.bitRegisters().stream()
                    .filter(register -> register.name().equals(name))
                    .map(register -> register.size())
                    .findFirst()
                    .orElse(1));
  }
}
