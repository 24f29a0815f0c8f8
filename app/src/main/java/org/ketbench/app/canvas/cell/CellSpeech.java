package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Timeline;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.layout.Narration;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;

/** What cells say: where they are, what stands there, and what part of it. */
public final class CellSpeech {
  private final Setting setting;
  private final Circuit circuit;
  private final CircuitLayout layout;
  private final Cells cells;
  private final Narration narration;

  public CellSpeech(Setting setting) {
    this.setting = setting;
    this.circuit = setting.circuit();
    this.layout = setting.layout();
    this.cells = new Cells(layout);
    this.narration = new Narration(circuit);
  }

  /** For example "column 3, q1, X controlled by q0". */
  public String of(Cell cell) {
    if (cell.isName()) {
      return Words.get("cell.wire", row(cell.row()));
    }
    String column = Integer.toString(cell.column() + 1);
    String where = Words.get("cell.where", column, row(cell.row()));
    if (cell.between()) {
      return Words.get("cell.before", where);
    }
    return Words.get("cell.said", where, content(cell));
  }

  /** The name of a row, as it is spoken. */
  public String row(int row) {
    return row < layout.wires() ? spoken(layout.name(row)) : Words.get("cell.newWire");
  }

  private static String spoken(String name) {
    return name.replaceAll("\\[(\\d+)\\]", "$1");
  }

  private String qubit(int qubit) {
    return spoken(circuit.qubitName(qubit));
  }

  /** What stands in a cell. */
  public String content(Cell cell) {
    Item item = cells.item(cell);
    if (item != null) {
      return within(of(item, cell.row()), item.operation());
    }
    Frame frame = cells.edge(cell);
    if (frame != null) {
      String what = narration.of(frame.operation());
      return Words.get(frame.first() == cell.column() ? "cell.begin" : "cell.end", what);
    }
    return Words.get(cell.column() >= layout.columns() ? "cell.emptyEnd" : "cell.empty");
  }

  private String within(String what, Operation operation) {
    Timeline.Origin origin = setting.timeline().of(operation);
    Operation around = origin == null ? null : origin.around();
    return around == null ? what : Words.get("cell.within", what, narration.of(around));
  }

  private String of(Item item, int row) {
    if (row >= circuit.qubitCount()) {
      return classical(item, row);
    }
    String what =
        switch (item.operation()) {
          case Operation.Apply apply -> gate(apply, row);
          case Operation.Measure measure ->
              measure.qubit() == row ? narrated(measure, " " + circuit.qubitName(row)) : null;
          case Operation.Reset reset -> reset.qubit() == row ? Words.get("cell.reset") : null;
          case Operation.Barrier barrier ->
              barrier.qubits().contains(row) ? Words.get("cell.barrier") : null;
          default -> Operations.qubits(item.operation()).get(row) ? said(item) : null;
        };
    return what == null ? Words.get("cell.crossed", said(item)) : conditional(what, item);
  }

  private String narrated(Operation operation, String without) {
    return spoken(narration.of(operation).replace(without, ""));
  }

  private String said(Item item) {
    return spoken(narration.of(item.operation()));
  }

  private String classical(Item item, int row) {
    if (item instanceof Item.Tile tile) {
      if (tile.link().written() == row) {
        return Words.get("cell.takes", said(item));
      }
      if (tile.link().read().contains(row)) {
        return conditional(Words.get("cell.asked", said(item)), item);
      }
    }
    return Words.get("cell.crossed", said(item));
  }

  private static String conditional(String what, Item item) {
    return item instanceof Item.Tile tile && !tile.link().read().isEmpty()
        ? Words.get("cell.if", what, spoken(tile.link().condition()))
        : what;
  }

  private @Nullable String gate(Operation.Apply apply, int row) {
    List<Integer> controls = new ArrayList<>();
    List<Integer> antiControls = new ArrayList<>();
    apply.controls().forEach(each -> (each.positive() ? controls : antiControls).add(each.qubit()));
    int own = apply.gate() instanceof CatalogueGate gate ? gate.controls() : 0;
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < apply.qubits().size(); i++) {
      (i < own ? controls : targets).add(apply.qubits().get(i));
    }
    String name = name(apply);
    if (controls.contains(row) || antiControls.contains(row)) {
      boolean positive = controls.contains(row);
      return targets.isEmpty()
          ? Words.get(positive ? "cell.control" : "cell.antiControl", name)
          : Words.get(positive ? "cell.controlOn" : "cell.antiControlOn", name, list(targets, -1));
    }
    if (!targets.contains(row)) {
      return null;
    }
    String text = targets.size() > 1 ? Words.get("cell.with", name, list(targets, row)) : name;
    if (!controls.isEmpty()) {
      text = Words.get("cell.controlled", text, list(controls, -1));
    }
    if (!antiControls.isEmpty()) {
      String key = controls.isEmpty() ? "cell.antiControlled" : "cell.bothControlled";
      text = Words.get(key, text, list(antiControls, -1));
    }
    return text;
  }

  private String name(Operation.Apply apply) {
    return narration.name(apply);
  }

  private String list(List<Integer> qubits, int without) {
    return qubits.stream()
        .filter(qubit -> qubit != without)
        .map(this::qubit)
        .reduce((before, last) -> Words.get("list.last", before, last))
        .orElse("");
  }

  /** What the circuit as a whole is. */
  public String summary() {
    int qubits = circuit.qubitCount();
    if (qubits == 0) {
      return Words.get("summary.empty");
    }
    return Words.get("summary", qubits, layout.columns());
  }
}
