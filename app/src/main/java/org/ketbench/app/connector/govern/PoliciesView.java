package org.ketbench.app.connector.govern;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** All policies, the person's and the project's side by side; of two the stricter one holds. */
public final class PoliciesView extends VBox {
  private static final Texts TEXTS = Texts.beside(PoliciesView.class);

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final PoliciesViewModel model;
  private final Label project = new Label();
  private final Label problem = new Label();
  private final GridPane grid = new GridPane();
  private boolean filling;

  /** One who has policies. */
  private record Side(
      String id,
      Function<PoliciesViewModel.Known, Policies> of,
      Consumer<UnaryOperator<Policies>> change) {}

  public PoliciesView(PoliciesViewModel model) {
    super(8);
    this.model = model;
    setId("policies");
    setPrefWidth(430);
    var heading = new Label(TEXTS.get("policies.title"));
    heading.getStyleClass().add("panel-heading");
    grid.getStyleClass().add("submit-grid");
    for (Label each : List.of(project, problem)) {
      each.setWrapText(true);
    }
    project.getStyleClass().add("faint");
    problem.setId("policies-problem");
    problem.getStyleClass().add("check-bad");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    problem.textProperty().bind(model.problem());
    getChildren().setAll(heading, project, problem, grid);
    model.known().subscribe(this::show);
  }

  private void show(PoliciesViewModel.Known known) {
    filling = true;
    project.setText(
        known.file() == null
            ? TEXTS.get("policies.noFile")
            : TEXTS.get("policies.file", known.file()));
    grid.getChildren().clear();
    var person = new Side("person", PoliciesViewModel.Known::person, model::changePerson);
    var ofProject = new Side("project", PoliciesViewModel.Known::project, model::changeProject);
    grid.addRow(
        0,
        new Label(""),
        new Label(TEXTS.get("policies.person")),
        new Label(TEXTS.get("policies.project")));
    List<Side> sides = List.of(person, ofProject);
    for (Policies.Switch each : Policies.Switch.values()) {
      flag(each, sides, known);
    }
    text("mostShots", sides, known, PolicyText::shots, PolicyText::shots);
    text("approveAbove", sides, known, PolicyText::limits, PolicyText::limits);
    text("targets", sides, known, PolicyText::targets, PolicyText::targets);
    filling = false;
  }

  private Label name(String key) {
    var label = new Label(TEXTS.get("policy." + key));
    label.setWrapText(true);
    label.setPrefWidth(190);
    Tips.put(label, TEXTS.get("policy." + key + ".help"));
    return label;
  }

  private void flag(Policies.Switch which, List<Side> sides, PoliciesViewModel.Known known) {
    String key = which.key();
    int row = grid.getRowCount();
    grid.add(name(key), 0, row);
    for (int at = 0; at < sides.size(); at++) {
      Side side = sides.get(at);
      var box = new CheckBox();
      box.setId("policy-" + side.id() + "-" + key);
      box.setAccessibleText(TEXTS.get("policy." + key));
      box.setSelected(side.of().apply(known).is(which));
      // How long queues take on this computer is nobody's but its owner's to say.
      box.setDisable(which == Policies.Switch.REALISTIC_QUEUE && at > 0);
      box.selectedProperty()
          .subscribe(
              (_, is) -> {
                if (!filling) {
                  side.change().accept(old -> old.with(which, is));
                }
              });
      grid.add(box, at + 1, row);
    }
  }

  private void text(
      String key,
      List<Side> sides,
      PoliciesViewModel.Known known,
      Function<Policies, String> read,
      BiFunction<Policies, String, Policies> write) {
    int row = grid.getRowCount();
    grid.add(name(key), 0, row);
    for (int at = 0; at < sides.size(); at++) {
      Side side = sides.get(at);
      var field = new TextField(read.apply(side.of().apply(known)));
      field.setId("policy-" + side.id() + "-" + key);
      field.getStyleClass().add("small");
      field.setPrefColumnCount(7);
      field.setAccessibleText(TEXTS.get("policy." + key));
      field.setPromptText(TEXTS.get("policy." + key + ".prompt"));
      field.setOnAction(_ -> keep(field, side, write));
      field
          .focusedProperty()
          .subscribe(
              (_, focused) -> {
                if (!focused && !field.getText().equals(read.apply(side.of().apply(known)))) {
                  keep(field, side, write);
                }
              });
      grid.add(field, at + 1, row);
    }
  }

  private void keep(TextField field, Side side, BiFunction<Policies, String, Policies> write) {
    Policies next;
    try {
      next = write.apply(side.of().apply(model.known().get()), field.getText());
    } catch (IllegalArgumentException e) {
      field.pseudoClassStateChanged(DANGER, true);
      model.refuse(String.valueOf(e.getMessage()));
      return;
    }
    field.pseudoClassStateChanged(DANGER, false);
    side.change().accept(_ -> next);
  }
}
