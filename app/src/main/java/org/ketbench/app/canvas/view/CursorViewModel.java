package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.cell.CellEdits;
import org.ketbench.app.canvas.cell.CellSpeech;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.cell.Entry;
import org.ketbench.app.canvas.cell.Typing;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Operation;

/** The cell that keys are about, what is typed into it, and what is chosen from it. */
public final class CursorViewModel {
  private static final Texts TEXTS = Texts.beside(CursorViewModel.class);

  private final CanvasViewModel canvas;
  private final Newest trials;
  private final ReadOnlyObjectWrapper<Cell> cell = new ReadOnlyObjectWrapper<>(Cell.FIRST);
  private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(false);
  private Cell anchor = Cell.FIRST;

  CursorViewModel(CanvasViewModel canvas, CanvasWork work) {
    this.canvas = canvas;
    this.trials = new Newest(work.background(), work.display());
  }

  public ReadOnlyObjectProperty<Cell> cell() {
    return cell.getReadOnlyProperty();
  }

  /** What was typed and not entered yet. */
  public ReadOnlyStringProperty typed() {
    return typed.getReadOnlyProperty();
  }

  /** What the cell says. */
  public ReadOnlyStringProperty spoken() {
    return spoken.getReadOnlyProperty();
  }

  /** Whether the cursor is to be seen: once keys have been used. */
  public ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  /** Whether it is seen behind all that is shown, where one more gate would be. */
  public boolean isBehind() {
    Drawing shown = canvas.shown();
    int columns = shown == null ? 0 : shown.layout().columns();
    return active.get() && columns > 0 && cell.get().column() >= columns;
  }

  public void activate(boolean is) {
    active.set(is);
    speak();
  }

  private @Nullable Cells cells() {
    Drawing drawing = canvas.drawing().get();
    return drawing == null ? null : new Cells(drawing.layout());
  }

  /** Stays within the circuit after it has changed. */
  void settle() {
    Cells cells = cells();
    if (cells != null) {
      put(cells.within(cell.get()));
      anchor = cell.get();
    }
  }

  private void put(Cell next) {
    cell.set(next);
    speak();
  }

  /**
   * Finding out what stands where takes a while in large circuits, so it waits for somebody to
   * hear.
   */
  private void speak() {
    Setting setting = canvas.setting();
    if (setting != null && active.get()) {
      spoken.set(new CellSpeech(setting).of(cell.get()));
    }
  }

  /** What any cell says. */
  public String speech(Cell which) {
    Setting setting = canvas.setting();
    return setting == null ? "" : new CellSpeech(setting).of(which);
  }

  /** What the whole circuit is. */
  public String summary() {
    Setting setting = canvas.setting();
    return setting == null ? TEXTS.get("canvas.none") : new CellSpeech(setting).summary();
  }

  /** Goes to where the text has something at a place. */
  void goTo(int place) {
    Setting setting = canvas.setting();
    Cell found = setting == null ? null : Cells.of(setting, place, cell.get().row());
    if (found != null) {
      put(found);
      anchor = found;
    }
  }

  /** Goes to a cell. */
  void goTo(Cell next) {
    Cells cells = cells();
    if (cells != null) {
      put(cells.within(next));
      anchor = cell.get();
    }
  }

  /** Goes to a cell and chooses what stands there. */
  void choose(Cell next) {
    goTo(next);
    Operation there = operation();
    canvas.choice().set(there == null ? List.of() : List.of(there));
  }

  /** Goes to the cell at a point of the view. */
  void goTo(double viewX, double viewY) {
    Cells cells = cells();
    if (cells != null) {
      leave();
      Viewport view = canvas.viewport().get();
      put(cells.at(view.layoutX(viewX), view.layoutY(viewY)));
      anchor = cell.get();
    }
  }

  /**
   * Moves by so many columns and rows; extending, all between here and where it began is chosen.
   */
  public void move(int columns, int rows, boolean extending) {
    Cells cells = cells();
    if (cells == null) {
      return;
    }
    leave();
    Cell next = cells.moved(cell.get(), columns, rows);
    go(cells, next, extending);
  }

  public void toStart(boolean extending) {
    Cells cells = cells();
    if (cells != null) {
      leave();
      go(cells, cells.within(cell.get().inColumn(0)), extending);
    }
  }

  public void toEnd(boolean extending) {
    Cells cells = cells();
    if (cells != null) {
      leave();
      go(cells, cells.within(cell.get().inColumn(cells.columns())), extending);
    }
  }

  private void go(Cells cells, Cell next, boolean extending) {
    active.set(true);
    put(next);
    if (extending) {
      canvas.choice().set(cells.between(anchor, next));
    } else {
      anchor = next;
      Operation there = cells.operation(next);
      canvas.choice().set(there == null ? List.of() : List.of(there));
    }
    canvas.say(spoken.get());
    if (!next.isName()) {
      canvas.window().reveal(cells.x(next) - 20, cells.x(next) + 20);
    }
    canvas.window().revealRow(cells.y(next));
  }

  /** Goes to the gap before the column of the cell, or behind it. */
  public void gap(boolean behind) {
    Cells cells = cells();
    if (cells != null && !cell.get().isName()) {
      leave();
      Cell here = cell.get();
      int column = behind && !here.between() ? here.column() + 1 : here.column();
      active.set(true);
      put(cells.within(new Cell(column, here.row(), true)));
      canvas.say(TEXTS.get("say.newColumn", spoken.get()));
    }
  }

  /** Takes one more character of what is typed. */
  public void type(String characters) {
    active.set(true);
    typed.set(typed.get() + characters);
    tryOut();
  }

  public void erase() {
    String text = typed.get();
    typed.set(text.substring(0, Math.max(0, text.length() - 1)));
    if (typed.get().isEmpty()) {
      leave();
    } else {
      tryOut();
    }
  }

  private void tryOut() {
    Setting setting = canvas.setting();
    if (setting == null) {
      return;
    }
    String text = typed.get();
    Cell where = cell.get();
    switch (new Typing(setting).understand(text)) {
      case Entry.Incomplete(String hint) -> {
        trials.forget();
        canvas.preview(null);
        canvas.say(TEXTS.get("say.typed", text, hint));
      }
      case Entry.Insert(Tile tile, String meaning) -> {
        canvas.say(TEXTS.get("say.typed.ready", text, meaning));
        trials.ask(
            () -> {
              Outcome outcome = new CellEdits(setting).put(tile, where);
              Drawing next =
                  outcome instanceof Outcome.Changed changed ? Drawing.of(changed.circuit()) : null;
              return new Tried(outcome, next);
            },
            tried -> {
              canvas.preview(tried.drawing());
              if (tried.outcome() instanceof Outcome.Refused(String reason)) {
                canvas.say(TEXTS.get("say.typed", text, reason));
              }
            });
      }
    }
  }

  private record Tried(Outcome outcome, @Nullable Drawing drawing) {}

  /** Puts what was typed into the cell; false if it means nothing. */
  public boolean enter() {
    Setting setting = canvas.setting();
    if (setting == null || typed.get().isEmpty()) {
      return false;
    }
    Entry entry = new Typing(setting).understand(typed.get());
    Cell where = cell.get();
    leave();
    return switch (entry) {
      case Entry.Incomplete(String hint) -> {
        canvas.say(hint);
        yield false;
      }
      case Entry.Insert(Tile tile, String _) -> change(edits -> edits.put(tile, where));
    };
  }

  /** Whether a blank goes on with what is typed instead of entering it. */
  public boolean takesMore() {
    Setting setting = canvas.setting();
    String text = typed.get();
    if (setting == null || text.isEmpty()) {
      return false;
    }
    return switch (new Typing(setting).understand(text)) {
      case Entry.Incomplete _ -> true;
      case Entry.Insert(Tile.Gate gate, String _) -> {
        boolean angles = !gate.arguments().isEmpty() && !text.strip().contains(" ");
        boolean wires = gate.qubits() > 1 && gate.on().isEmpty();
        yield angles || wires;
      }
      case Entry.Insert _ -> text.matches("[mMiI]|if|measure");
    };
  }

  /** Gives up what was typed; false if nothing was. */
  public boolean leave() {
    boolean had = !typed.get().isEmpty();
    trials.forget();
    if (had) {
      typed.set("");
      canvas.preview(null);
      canvas.say("");
    }
    return had;
  }

  /** Makes a change at the cell; false if that is not possible, which is told. */
  public boolean change(Function<CellEdits, Outcome> change) {
    Setting setting = canvas.setting();
    return setting != null && canvas.changes().commit(change.apply(new CellEdits(setting)));
  }

  /** Selects everything. */
  public void chooseAll() {
    Cells cells = cells();
    if (cells != null) {
      canvas.choice().set(cells.between(new Cell(0, 0), new Cell(cells.columns(), cells.rows())));
    }
  }

  /** What commands are about: what is chosen, else what is in the cell. */
  public List<Operation> subjects() {
    if (!canvas.chosen().get().isEmpty()) {
      return canvas.chosen().get();
    }
    Operation there = operation();
    return there == null ? List.of() : List.of(there);
  }

  /** What stands in the cell. */
  public @Nullable Operation operation() {
    Cells cells = cells();
    return cells == null ? null : cells.operation(cell.get());
  }

  /** All that stands in the column of the cell. */
  public List<Operation> column() {
    Cells cells = cells();
    return cells == null ? new ArrayList<>() : cells.inColumn(cell.get().column());
  }
}
