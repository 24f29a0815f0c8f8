package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
      return "wire " + row(cell.row());
    }
    String where = "column " + (cell.column() + 1) + ", " + row(cell.row());
    if (cell.between()) {
      return "before " + where;
    }
    return where + ", " + content(cell);
  }

  /** The name of a row, as it is spoken. */
  public String row(int row) {
    return row < layout.wires() ? spoken(layout.name(row)) : "new wire";
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
      return of(item, cell.row()) + within(item.operation());
    }
    Frame frame = cells.edge(cell);
    if (frame != null) {
      String what = narration.of(frame.operation());
      return frame.first() == cell.column() ? "begin of " + what : "end of " + what;
    }
    return cell.column() >= layout.columns() ? "empty, end of the circuit" : "empty";
  }

  private String within(Operation operation) {
    Timeline.Origin origin = setting.timeline().of(operation);
    Operation around = origin == null ? null : origin.around();
    return around == null ? "" : ", in " + narration.of(around);
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
          case Operation.Reset reset -> reset.qubit() == row ? "reset" : null;
          case Operation.Barrier barrier -> barrier.qubits().contains(row) ? "barrier" : null;
          default -> Operations.qubits(item.operation()).get(row) ? said(item) : null;
        };
    return what == null ? "empty, crossed by " + said(item) : what + condition(item);
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
        return "takes " + said(item);
      }
      if (tile.link().read().contains(row)) {
        return "asked for by " + said(item) + condition(item);
      }
    }
    return "empty, crossed by " + said(item);
  }

  private static String condition(Item item) {
    if (item instanceof Item.Tile tile && !tile.link().read().isEmpty()) {
      return ", if " + spoken(tile.link().condition());
    }
    return "";
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
      String kind = controls.contains(row) ? "control" : "anti-control";
      return kind + " of " + name + (targets.isEmpty() ? "" : " on " + list(targets, -1));
    }
    if (!targets.contains(row)) {
      return null;
    }
    StringBuilder text = new StringBuilder(name);
    if (targets.size() > 1) {
      text.append(" with ").append(list(targets, row));
    }
    if (!controls.isEmpty()) {
      text.append(" controlled by ").append(list(controls, -1));
    }
    if (!antiControls.isEmpty()) {
      text.append(controls.isEmpty() ? " " : " and ");
      text.append("anti-controlled by ").append(list(antiControls, -1));
    }
    return text.toString();
  }

  private String name(Operation.Apply apply) {
    String whole = narration.of(apply);
    int on = whole.indexOf(" on ");
    int where = whole.indexOf(", where ");
    int end = on >= 0 ? on : where >= 0 ? where : whole.length();
    return whole.substring(0, end);
  }

  private String list(List<Integer> qubits, int without) {
    return qubits.stream()
        .filter(qubit -> qubit != without)
        .map(this::qubit)
        .collect(Collectors.joining(" and "));
  }

  /** What the circuit as a whole is. */
  public String summary() {
    int qubits = circuit.qubitCount();
    if (qubits == 0) {
      return "empty circuit";
    }
    return "circuit of %d %s in %d %s"
        .formatted(
            qubits,
            qubits == 1 ? "qubit" : "qubits",
            layout.columns(),
            layout.columns() == 1 ? "column" : "columns");
  }
}
