package org.ketbench.app.canvas.view;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.OperationEdits;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.QubitRegister;

/** The registers of a circuit: their names and sizes, new ones, and those that go. */
final class RegisterForm {
  private static final Texts TEXTS = Texts.beside(RegisterForm.class);
  private static final int LARGEST = 10_000;

  private final Circuit circuit;
  private final OperationEdits edits;
  private final CanvasViewModel model;
  private final FieldChecks checks;
  private final Consumer<Outcome> tried;

  /**
   * @param tried hears what would come of what is typed
   */
  RegisterForm(
      Circuit circuit,
      OperationEdits edits,
      CanvasViewModel model,
      FieldChecks checks,
      Consumer<Outcome> tried) {
    this.circuit = circuit;
    this.edits = edits;
    this.model = model;
    this.checks = checks;
    this.tried = tried;
  }

  Node node() {
    var grid = new GridPane(6, 6);
    int row = 0;
    for (QubitRegister register : circuit.qubitRegisters()) {
      row(
          grid,
          row++,
          TEXTS.get("registers.qubits"),
          register.name(),
          register.size(),
          register.scalar());
    }
    for (BitRegister register : circuit.bitRegisters()) {
      row(
          grid,
          row++,
          TEXTS.get("registers.bits"),
          register.name(),
          register.size(),
          register.scalar());
    }
    fresh(grid, row);
    return new VBox(8, new Label(TEXTS.get("registers.title")), grid);
  }

  private void row(GridPane grid, int row, String kind, String name, int size, boolean scalar) {
    var field = new TextField(name);
    field.setPrefColumnCount(6);
    field.setAccessibleText(TEXTS.get("registers.name.spoken", kind, name));
    Spinner<Integer> sizes = sizes(size, TEXTS.get("registers.size.spoken", name));
    sizes.setDisable(scalar);
    sizes.setEditable(true);
    Supplier<Outcome> trial =
        () -> edits.change(name, size, field.getText().strip(), sizes.getValue());
    checks.add(field, () -> told(trial.get()));
    sizes.valueProperty().addListener((_, _, _) -> told(trial.get()));
    var change = new Button(TEXTS.get("registers.change"));
    change.setOnAction(_ -> commit(trial));
    var remove = new Button("✕");
    Tips.put(remove, TEXTS.get("registers.remove"));
    remove.setAccessibleText(TEXTS.get("registers.remove.spoken", name));
    remove.setOnAction(_ -> commit(() -> edits.removeRegister(name)));
    row(grid, row, kind, field, sizes, change, remove);
  }

  /** However large letters are, nothing is cut. */
  private static void row(GridPane grid, int row, String kind, Control... controls) {
    var label = new Label(kind);
    label.setMinWidth(Region.USE_PREF_SIZE);
    grid.add(label, 0, row);
    for (int i = 0; i < controls.length; i++) {
      controls[i].setMinWidth(Region.USE_PREF_SIZE);
      grid.add(controls[i], i + 1, row);
    }
  }

  /** What is typed and is no number leaves the size as it was. */
  private static Spinner<Integer> sizes(int size, String spoken) {
    var sizes = new Spinner<Integer>(1, LARGEST, size);
    sizes.getEditor().setPrefColumnCount(3);
    sizes.setAccessibleText(spoken);
    sizes
        .getValueFactory()
        .setConverter(
            new StringConverter<>() {
              @Override
              public String toString(@Nullable Integer value) {
                return value == null ? "" : Integer.toString(value);
              }

              @Override
              public Integer fromString(String text) {
                return text.strip().matches("\\d{1,6}")
                    ? Integer.valueOf(text.strip())
                    : sizes.getValue();
              }
            });
    return sizes;
  }

  private Outcome told(Outcome outcome) {
    tried.accept(outcome);
    return outcome;
  }

  private void fresh(GridPane grid, int row) {
    var name = new TextField();
    name.setPromptText(TEXTS.get("registers.name"));
    name.setPrefColumnCount(6);
    name.setAccessibleText(TEXTS.get("registers.new.name"));
    Spinner<Integer> size = sizes(1, TEXTS.get("registers.new.size"));
    size.setEditable(true);
    var bits = new CheckBox(TEXTS.get("registers.bits"));
    Supplier<Outcome> trial =
        () -> edits.addRegister(!bits.isSelected(), name.getText().strip(), size.getValue());
    checks.add(name, () -> told(name.getText().isBlank() ? new Outcome.Unchanged() : trial.get()));
    var add = new Button(TEXTS.get("registers.add"));
    add.disableProperty().bind(name.textProperty().map(String::isBlank));
    add.setOnAction(_ -> commit(trial));
    add.setMaxWidth(Double.MAX_VALUE);
    row(grid, row, TEXTS.get("registers.new"), name, size, add, bits);
  }

  /** Why something is refused stands in the form, where the eyes are. */
  private void commit(Supplier<Outcome> outcome) {
    Outcome found = outcome.get();
    if (found instanceof Outcome.Refused) {
      tried.accept(found);
    }
    if (model.changes().commit(found)) {
      model.changes().request(Request.REGISTERS);
    }
  }
}
