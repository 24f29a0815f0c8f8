package org.ketbench.app.canvas.view;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ketbench.app.canvas.cell.OperationEdits;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.text.Texts;
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

  RegisterForm(Circuit circuit, OperationEdits edits, CanvasViewModel model) {
    this.circuit = circuit;
    this.edits = edits;
    this.model = model;
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
    return new VBox(8, new Label(TEXTS.get("registers.title")), grid, fresh());
  }

  private void row(GridPane grid, int row, String kind, String name, int size, boolean scalar) {
    var field = new TextField(name);
    field.setPrefColumnCount(8);
    field.setAccessibleText(TEXTS.get("registers.name.spoken", kind, name));
    var sizes = new Spinner<Integer>(1, LARGEST, size);
    sizes.setPrefWidth(76);
    sizes.setDisable(scalar);
    sizes.setEditable(true);
    sizes.setAccessibleText(TEXTS.get("registers.size.spoken", name));
    var change = new Button(TEXTS.get("registers.change"));
    change.setOnAction(
        _ ->
            commit(
                () ->
                    field.getText().equals(name)
                        ? edits.resize(name, sizes.getValue())
                        : edits.rename(name, field.getText())));
    var remove = new Button(TEXTS.get("registers.remove"));
    remove.setOnAction(_ -> commit(() -> edits.removeRegister(name)));
    grid.addRow(row, new Label(kind), field, sizes, change, remove);
  }

  private Node fresh() {
    var name = new TextField();
    name.setPromptText(TEXTS.get("registers.name"));
    name.setPrefColumnCount(8);
    name.setAccessibleText(TEXTS.get("registers.new.name"));
    var size = new Spinner<Integer>(1, LARGEST, 1);
    size.setPrefWidth(76);
    size.setAccessibleText(TEXTS.get("registers.new.size"));
    var bits = new CheckBox(TEXTS.get("registers.bits"));
    var add = new Button(TEXTS.get("registers.add"));
    add.setOnAction(
        _ -> commit(() -> edits.addRegister(!bits.isSelected(), name.getText(), size.getValue())));
    return new HBox(6, name, size, bits, add);
  }

  private void commit(Supplier<Outcome> outcome) {
    if (model.changes().commit(outcome.get())) {
      model.changes().request(Request.REGISTERS);
    }
  }
}
