package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.TextEdit;

/** Puts displays into the circuit, and stops at its columns. */
public final class DisplayCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(DisplayCommands.class);
  private static final String MENU = "run";

  private final OverlayViewModel model;
  private final ObservableValue<@Nullable CanvasViewModel> canvas;
  private final ObservableValue<@Nullable OpenDocument> document;

  /**
   * @param canvas of the document that is worked on
   */
  public DisplayCommands(
      OverlayViewModel model,
      ObservableValue<@Nullable CanvasViewModel> canvas,
      ObservableValue<@Nullable OpenDocument> document) {
    this.model = model;
    this.canvas = canvas;
    this.document = document;
  }

  @Override
  public List<Command> commands() {
    ObservableValue<Boolean> any = model.results().moments().map(count -> count.intValue() > 0);
    List<Command> commands = new ArrayList<>();
    commands.add(
        Command.named("run.toCursor", TEXTS)
            .in(MENU, 1)
            .keys("Shortcut+F10")
            .available(any, "reason.noCircuit")
            .runs(this::toCursor));
    commands.add(
        Command.named("run.breakpoint", TEXTS)
            .in(MENU, 1)
            .keys("F9")
            .available(any, "reason.noCircuit")
            .runs(this::breakpoint));
    commands.add(
        Command.named("run.toBreakpoint", TEXTS)
            .in(MENU, 1)
            .keys("Shortcut+F8")
            .available(any, "reason.noCircuit")
            .runs(model::toBreakpoint));
    for (DisplayKind kind : DisplayKind.values()) {
      commands.add(
          Command.named("display." + kind.word(), TEXTS)
              .in(MENU, 3)
              .available(any, "reason.noCircuit")
              .runs(() -> put(kind)));
    }
    return List.copyOf(commands);
  }

  /** The column of the cursor; what is chosen comes first. */
  private int column() {
    CanvasViewModel shown = canvas.getValue();
    Drawing drawing = shown == null ? null : shown.drawing().get();
    if (shown == null || drawing == null) {
      return -1;
    }
    List<Operation> chosen = shown.chosen().get();
    return chosen.isEmpty()
        ? shown.cursor().cell().get().column()
        : drawing.layout().firstColumn(chosen.getLast().span());
  }

  private void toCursor() {
    int column = column();
    if (column >= 0) {
      model.toColumn(column);
    }
  }

  private void breakpoint() {
    int column = column();
    if (column >= 0) {
      model.toggle(column);
    }
  }

  private void put(DisplayKind kind) {
    CanvasViewModel shown = canvas.getValue();
    OpenDocument open = document.getValue();
    Drawing drawing = shown == null ? null : shown.drawing().get();
    if (shown == null || open == null || drawing == null || shown.setting() == null) {
      return;
    }
    List<Operation> chosen = shown.chosen().get();
    List<TextEdit> edits =
        insertion(kind, open.text().get(), drawing.circuit(), chosen, wire(shown, drawing));
    open.edit(TEXTS.get("display.step", TEXTS.get("command.display." + kind.word())), edits);
  }

  private static int wire(CanvasViewModel shown, Drawing drawing) {
    int row = shown.cursor().cell().get().row();
    return Math.clamp(row, 0, Math.max(0, drawing.circuit().qubitCount() - 1));
  }

  /**
   * The text of a display: an annotated barrier, which has a column of its own and does nothing,
   * behind what is chosen or at the end.
   */
  static List<TextEdit> insertion(
      DisplayKind kind, String text, Circuit circuit, List<Operation> chosen, int wire) {
    var qubits = new BitSet();
    Operation last =
        chosen.stream()
            .filter(circuit.operations()::contains)
            .max(Comparator.comparing(Operation::span))
            .orElse(null);
    if (last != null) {
      qubits.or(Operations.qubits(last));
    }
    if (qubits.isEmpty()) {
      qubits.set(wire);
    }
    String letters = kind == DisplayKind.EXPECTATION ? " " + "Z".repeat(qubits.cardinality()) : "";
    String names = String.join(", ", qubits.stream().mapToObj(circuit::qubitName).toList());
    int at =
        last == null ? text.stripTrailing().length() : Objects.requireNonNull(last).span().end();
    String written =
        "\n@" + Displays.ANNOTATION + " " + kind.word() + letters + "\nbarrier " + names + ";";
    boolean closed = at >= text.length() || text.charAt(at) == '\n';
    return List.of(TextEdit.insert(at, closed ? written : written + "\n"));
  }
}
