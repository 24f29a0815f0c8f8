package org.ketbench.app.canvas.view;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.CellEdits;
import org.ketbench.app.canvas.cell.ConditionText;
import org.ketbench.app.canvas.cell.OperationEdits;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.language.openqasm.edit.CircuitEdit;
import org.ketbench.language.openqasm.edit.ConditionOn;

/** What is asked in the small windows of the canvas. */
final class Forms {
  private static final Texts TEXTS = Texts.beside(Forms.class);

  /** The slider goes in steps of this part of a half turn. */
  private static final int STEPS = 16;

  private final CanvasViewModel model;
  private final Circuit circuit;
  private final OperationEdits edits;
  private final CellEdits cells;
  private final Consumer<Outcome> tried;
  private final Runnable enter;
  private final FieldChecks checks = new FieldChecks();

  Forms(CanvasViewModel model, Setting setting, Consumer<Outcome> tried, Runnable enter) {
    this.model = model;
    this.circuit = setting.circuit();
    this.edits = new OperationEdits(setting);
    this.cells = new CellEdits(setting);
    this.tried = tried;
    this.enter = enter;
  }

  /** What asks for it; null where nothing can be asked, of which the reason is told. */
  @Nullable Node of(Request request) {
    Operation operation = model.cursor().operation();
    return switch (request) {
      case NOTHING -> null;
      case ANGLE -> operation instanceof Operation.Apply apply ? angles(apply) : null;
      case BIT -> operation instanceof Operation.Measure measure ? bit(measure) : null;
      case CONDITION -> operation == null ? null : condition(operation);
      case GROUP ->
          named(
              TEXTS.get("form.gateName"), "", text -> cells.group(model.cursor().subjects(), text));
      case RENAME -> rename();
      case REGISTERS -> new RegisterForm(circuit, edits, model, checks, tried).node();
    };
  }

  private @Nullable Node angles(Operation.Apply apply) {
    var form = new VBox(6);
    List<TextField> fields = new ArrayList<>();
    List<String> texts = edits.angles(apply);
    if (texts.isEmpty()) {
      model.say(TEXTS.get("form.noAngles"));
      return null;
    }
    Runnable trial =
        () -> tried.accept(edits.angles(apply, fields.stream().map(TextField::getText).toList()));
    for (int i = 0; i < texts.size(); i++) {
      var field = new TextField(texts.get(i));
      field.setPrefColumnCount(12);
      field.setId("angle" + i);
      String name = apply.gate().parameters().get(i);
      field.setAccessibleText(TEXTS.get("form.angle", name));
      fields.add(field);
      var pi = new Button("π");
      pi.setAccessibleText(TEXTS.get("form.pi"));
      // A field that loses the keyboard forgets where its caret was.
      pi.setFocusTraversable(false);
      pi.setOnAction(
          _ -> {
            field.insertText(field.getCaretPosition(), "pi");
            field.requestFocus();
          });
      var slider = slider(apply, i, field);
      form.getChildren().addAll(line(new Label(name), field, pi), slider);
    }
    for (int i = 0; i < fields.size(); i++) {
      int index = i;
      checks.add(
          fields.get(i),
          () -> {
            trial.run();
            List<String> alone = new ArrayList<>(texts);
            alone.set(index, fields.get(index).getText());
            return edits.angles(apply, alone);
          });
    }
    return form;
  }

  private Outcome told(Outcome outcome) {
    tried.accept(outcome);
    return outcome;
  }

  private static HBox line(Node... parts) {
    var line = new HBox(6, parts);
    for (Node part : parts) {
      // Where there is little room it is taken from what is typed into, and not from words.
      if (part instanceof Labeled words) {
        words.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Slider slider(Operation.Apply apply, int index, TextField field) {
    double now =
        apply.arguments().get(index).isKnown() ? apply.arguments().get(index).radians() : 0;
    var slider = new Slider(-STEPS, STEPS, now / Math.PI * STEPS);
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(STEPS / 2.0);
    slider.setMinorTickCount(3);
    slider.setShowTickMarks(true);
    slider.setAccessibleText(TEXTS.get("form.slider"));
    slider
        .valueProperty()
        .addListener((_, _, value) -> field.setText(text((int) Math.round(value.doubleValue()))));
    return slider;
  }

  /** So many sixteenths of π, in lowest terms. */
  static String text(int sixteenths) {
    if (sixteenths == 0) {
      return "0";
    }
    int common = BigInteger.valueOf(sixteenths).gcd(BigInteger.valueOf(STEPS)).intValue();
    int over = sixteenths / common;
    int under = STEPS / common;
    String head = over == 1 ? "pi" : over == -1 ? "-pi" : over + "*pi";
    return under == 1 ? head : head + "/" + under;
  }

  private Node bit(Operation.Measure measure) {
    var bits = new ComboBox<String>();
    for (int bit = 0; bit < circuit.bitCount(); bit++) {
      bits.getItems().add(circuit.bitName(bit));
    }
    bits.getItems().add(TEXTS.get("form.newBit"));
    bits.setAccessibleText(TEXTS.get("form.outcome.spoken"));
    if (measure.bit() >= 0) {
      bits.getSelectionModel().select(measure.bit());
    }
    bits.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              int chosen = index.intValue();
              boolean fresh = chosen == circuit.bitCount();
              if (chosen >= 0 && chosen != measure.bit()) {
                tried.accept(
                    edits.measureInto(measure, fresh ? CircuitEdit.InsertMeasure.NEW_BIT : chosen));
              }
            });
    return line(new Label(TEXTS.get("form.outcome")), bits, done());
  }

  private Button done() {
    var done = new Button(TEXTS.get("form.done"));
    done.setOnAction(_ -> enter.run());
    return done;
  }

  private @Nullable Node condition(Operation operation) {
    var subject = new ComboBox<String>();
    for (int bit = 0; bit < circuit.bitCount(); bit++) {
      subject.getItems().add(circuit.bitName(bit));
    }
    for (BitRegister register : circuit.bitRegisters()) {
      if (!register.scalar()) {
        subject.getItems().add(register.name());
      }
    }
    if (subject.getItems().isEmpty()) {
      model.say(TEXTS.get("form.noBit"));
      return null;
    }
    subject.setAccessibleText(TEXTS.get("form.subject"));
    ConditionText now = edits.condition(operation);
    ConditionText first =
        now != null && subject.getItems().contains(now.subject())
            ? now
            : new ConditionText(subject.getItems().getFirst(), "1");
    subject.getSelectionModel().select(first.subject());
    var value = new TextField(first.value());
    value.setPrefColumnCount(4);
    value.setAccessibleText(TEXTS.get("form.value"));
    Supplier<Outcome> trial = () -> told(condition(operation, subject, value.getText()));
    subject
        .valueProperty()
        .addListener((_, _, _) -> told(condition(operation, subject, value.getText())));
    checks.add(value, trial);
    return line(new Label(TEXTS.get("form.if")), subject, new Label("="), value, done());
  }

  private Outcome condition(Operation operation, ComboBox<String> subject, String value) {
    if (!value.matches("\\d{1,30}")) {
      return new Outcome.Refused(TEXTS.get("form.wholeNumber"));
    }
    BigInteger number = new BigInteger(value);
    int chosen = subject.getSelectionModel().getSelectedIndex();
    boolean isBit = chosen < circuit.bitCount();
    if (isBit && number.bitLength() > 1) {
      return new Outcome.Refused(TEXTS.get("form.bitValue"));
    }
    return edits.condition(
        operation,
        isBit
            ? new ConditionOn.Bit(chosen, number.testBit(0))
            : new ConditionOn.Register(subject.getValue(), number));
  }

  private Node named(String prompt, String old, Function<String, Outcome> make) {
    var field = new TextField(old);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    checks.add(
        field,
        () ->
            told(
                field.getText().equals(old)
                    ? new Outcome.Unchanged()
                    : make.apply(field.getText())));
    return new VBox(4, new Label(prompt), field);
  }

  private @Nullable Node rename() {
    int row = model.cursor().cell().get().row();
    for (QubitRegister register : circuit.qubitRegisters()) {
      if (register.contains(row)) {
        return named(
            TEXTS.get("form.registerName"),
            register.name(),
            text -> edits.rename(register.name(), text));
      }
    }
    int number = row - circuit.qubitCount();
    if (number >= 0 && number < circuit.bitRegisters().size()) {
      String name = circuit.bitRegisters().get(number).name();
      return named(TEXTS.get("form.registerName"), name, text -> edits.rename(name, text));
    }
    return null;
  }
}
