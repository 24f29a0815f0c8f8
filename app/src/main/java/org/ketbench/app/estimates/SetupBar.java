package org.ketbench.app.estimates;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.figures.Pair;
import org.ketbench.app.estimates.figures.Setup;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.count.AngleMode;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.study.Objective;

/** The controls by which the panel's setup is changed. */
final class SetupBar {
  private static final Texts TEXTS = Texts.beside(SetupBar.class);
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final List<String> LIMITS =
      List.of(
          "maxDuration",
          "maxPhysicalQubits",
          "maxTFactories",
          "logicalDepthFactor",
          "maxDistillationRounds");

  private final ObjectProperty<Setup> setup;
  private final Map<Pair, CheckBox> boxes = new LinkedHashMap<>();
  private final Map<String, TextField> fields = new LinkedHashMap<>();

  SetupBar(
      ObjectProperty<Setup> setup,
      MenuButton pairs,
      TextField budget,
      ChoiceBox<Objective> objective,
      CheckBox tolerant,
      MenuButton limits) {
    this.setup = setup;
    fillPairs(pairs);
    fillBudget(budget);
    fillObjective(objective);
    help(tolerant, TEXTS.get("panel.angles.help"));
    tolerant
        .selectedProperty()
        .addListener(
            (_, _, is) -> setup.set(setup.get().with(is ? AngleMode.TOLERANT : AngleMode.EXACT)));
    setup.subscribe(now -> tolerant.setSelected(now.angles() == AngleMode.TOLERANT));
    fillLimits(limits);
  }

  /** Says what a control is for, to the eye and to screen readers. */
  static void help(Control control, String text) {
    var tip = new Tooltip(text);
    tip.setShowDelay(Duration.millis(500));
    control.setTooltip(tip);
    control.setAccessibleHelp(text);
  }

  private void fillPairs(MenuButton menu) {
    help(menu, TEXTS.get("panel.pairs.help"));
    boolean ours = false;
    for (Pair pair : Pair.known()) {
      if (!pair.about().isEmpty() && !ours) {
        ours = true;
        menu.getItems().add(new SeparatorMenuItem());
      }
      var box = new CheckBox(pair.name());
      box.setMnemonicParsing(false);
      box.setId("estimates-pair-" + pair.name().replaceAll("[^a-z0-9]+", "-"));
      box.setSelected(setup.get().pairs().contains(pair));
      if (!pair.about().isEmpty()) {
        help(box, pair.about());
      }
      box.selectedProperty().addListener((_, _, _) -> choosePairs());
      boxes.put(pair, box);
      menu.getItems().add(new CustomMenuItem(box, false));
    }
    setup.subscribe(
        now -> {
          menu.setText(TEXTS.get("panel.pairs", now.pairs().size()));
          boxes.forEach((pair, box) -> box.setSelected(now.pairs().contains(pair)));
        });
  }

  private void choosePairs() {
    List<Pair> chosen =
        boxes.entrySet().stream()
            .filter(each -> each.getValue().isSelected())
            .map(Map.Entry::getKey)
            .toList();
    if (!chosen.equals(setup.get().pairs())) {
      setup.set(setup.get().with(chosen));
    }
  }

  private void fillBudget(TextField field) {
    help(field, TEXTS.get("panel.budget.help"));
    setup.subscribe(
        now -> {
          if (!field.isFocused()) {
            field.setText(Double.toString(now.budget()));
          }
        });
    field
        .textProperty()
        .addListener((_, _, text) -> field.pseudoClassStateChanged(WRONG, !isBudget(text)));
    field.setOnAction(_ -> takeBudget(field));
    field.focusedProperty().addListener((_, _, focused) -> leave(field, focused));
  }

  private void leave(TextField field, boolean focused) {
    if (!focused) {
      takeBudget(field);
    }
  }

  private void takeBudget(TextField field) {
    String text = field.getText();
    if (!isBudget(text)) {
      help(field, TEXTS.get("panel.budget.wrong"));
    } else if (Double.parseDouble(text.strip()) != setup.get().budget()) {
      setup.set(setup.get().with(Double.parseDouble(text.strip())));
    }
  }

  private static boolean isBudget(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return value > 0 && value < 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void fillObjective(ChoiceBox<Objective> box) {
    help(box, TEXTS.get("panel.objective.help"));
    box.setConverter(new Words());
    box.getItems().setAll(Objective.values());
    setup.subscribe(now -> box.setValue(now.objective()));
    box.valueProperty()
        .addListener(
            (_, _, wanted) -> {
              if (wanted != setup.get().objective()) {
                setup.set(setup.get().with(wanted));
              }
            });
  }

  /** What objectives are called. */
  private static final class Words extends StringConverter<Objective> {
    @Override
    public String toString(@Nullable Objective objective) {
      return objective == null ? "" : TEXTS.get("panel.objective." + objective.name());
    }

    @Override
    public Objective fromString(String name) {
      throw new UnsupportedOperationException("objectives are chosen from a list");
    }
  }

  private void fillLimits(MenuButton menu) {
    help(menu, TEXTS.get("panel.limits.help"));
    var grid = new GridPane();
    grid.getStyleClass().add("estimates-limits");
    for (String name : LIMITS) {
      var field = new TextField();
      field.setId("estimates-limit-" + name);
      field.setPrefColumnCount(10);
      var label = new Label(TEXTS.get("panel.limits." + name));
      label.setLabelFor(field);
      field.setAccessibleText(label.getText());
      grid.addRow(fields.size(), label, field);
      fields.put(name, field);
      field.setOnAction(_ -> takeLimits());
      field.focusedProperty().addListener((_, _, focused) -> takeLimits(focused));
      field.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
              menu.hide();
            }
          });
    }
    menu.getItems().add(new CustomMenuItem(grid, false));
    menu.setOnHidden(_ -> takeLimits());
    setup.subscribe(
        now ->
            menu.setText(
                now.constraints().isEmpty()
                    ? TEXTS.get("panel.limits")
                    : TEXTS.get("panel.limits.some", now.constraints().size())));
  }

  private void takeLimits(boolean focused) {
    if (!focused) {
      takeLimits();
    }
  }

  private void takeLimits() {
    ObjectNode constraints = Setup.usual().constraints();
    fields.forEach(
        (name, field) -> {
          String wrong = put(constraints, name, field.getText().strip());
          field.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
          help(field, wrong.isEmpty() ? TEXTS.get("panel.limits." + name) : wrong);
        });
    if (!constraints.equals(setup.get().constraints())) {
      setup.set(setup.get().with(constraints));
    }
  }

  /** Adds a limit if it is one; says what is wrong with it otherwise. */
  private static String put(ObjectNode constraints, String name, String text) {
    if (text.isEmpty()) {
      return "";
    }
    ObjectNode alone = Setup.usual().constraints();
    List<String> problems = new ArrayList<>();
    try {
      switch (name) {
        case "maxDuration" -> alone.put(name, text);
        case "logicalDepthFactor" -> alone.put(name, Double.parseDouble(text));
        default -> alone.put(name, Long.parseLong(text.replace(",", "").replace(" ", "")));
      }
      JobReader.read(Setup.usual().with(alone).item(Pair.known().getFirst()));
      constraints.setAll(alone);
    } catch (NumberFormatException e) {
      problems.add(TEXTS.get("panel.limits.number", text));
    } catch (EstimateException e) {
      problems.add(e.getMessage() + ". " + e.hint());
    }
    return String.join("", problems);
  }
}
