package org.ketbench.app.connector.govern;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.text.Texts;

/** All policies, the person's and the project's side by side; of two the stricter one holds. */
public final class PoliciesView extends VBox {
  private static final Texts TEXTS = Texts.beside(PoliciesView.class);

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
    flag("standIn", sides, known, Policies::standIn, PoliciesView::standIn);
    flag("useCached", sides, known, Policies::useCached, PoliciesView::useCached);
    flag("attachDrawing", sides, known, Policies::attachDrawing, PoliciesView::attachDrawing);
    flag("notifyAtEnd", sides, known, Policies::notifyAtEnd, PoliciesView::notifyAtEnd);
    flag("realisticQueue", sides, known, Policies::realisticQueue, PoliciesView::realistic);
    text("approveAbove", sides, known, PoliciesView::limits, PoliciesView::approve);
    text("targets", sides, known, all -> String.join(" ", all.targets()), PoliciesView::targets);
    filling = false;
  }

  private Label name(String key) {
    var label = new Label(TEXTS.get("policy." + key));
    label.setWrapText(true);
    label.setPrefWidth(190);
    label.setTooltip(new Tooltip(TEXTS.get("policy." + key + ".help")));
    return label;
  }

  private void flag(
      String key,
      List<Side> sides,
      PoliciesViewModel.Known known,
      Function<Policies, Boolean> read,
      BiFunction<Policies, Boolean, Policies> write) {
    int row = grid.getRowCount();
    grid.add(name(key), 0, row);
    for (int at = 0; at < sides.size(); at++) {
      Side side = sides.get(at);
      var box = new CheckBox();
      box.setId("policy-" + side.id() + "-" + key);
      box.setAccessibleText(TEXTS.get("policy." + key));
      box.setSelected(read.apply(side.of().apply(known)));
      box.selectedProperty()
          .subscribe(
              (_, is) -> {
                if (!filling) {
                  side.change().accept(old -> write.apply(old, is));
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
      field.setOnAction(_ -> side.change().accept(old -> write.apply(old, field.getText())));
      grid.add(field, at + 1, row);
    }
  }

  private static String limits(Policies all) {
    return new TreeMap<>(all.approveAbove())
        .entrySet().stream()
            .map(each -> each.getValue().toPlainString() + " " + each.getKey())
            .collect(Collectors.joining(", "));
  }

  /** Reads {@code 5 USD, 20 HQC}; what is no limit is left out, and so can be seen to be. */
  private static Policies approve(Policies old, String text) {
    Map<String, BigDecimal> limits = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      if (words.length == 2 && words[0].matches("[0-9]+(\\.[0-9]+)?")) {
        limits.put(words[1], new BigDecimal(words[0]));
      }
    }
    return new Policies(
        old.standIn(),
        old.useCached(),
        old.attachDrawing(),
        old.notifyAtEnd(),
        old.realisticQueue(),
        limits,
        old.targets());
  }

  private static Policies targets(Policies old, String text) {
    List<String> ids =
        Arrays.stream(text.split("[,\\s]+", -1)).filter(each -> !each.isEmpty()).toList();
    return new Policies(
        old.standIn(),
        old.useCached(),
        old.attachDrawing(),
        old.notifyAtEnd(),
        old.realisticQueue(),
        old.approveAbove(),
        ids);
  }

  private static Policies flags(
      Policies old, boolean standIn, boolean cached, boolean drawing, boolean notify) {
    return new Policies(
        standIn, cached, drawing, notify, old.realisticQueue(), old.approveAbove(), old.targets());
  }

  private static Policies standIn(Policies old, boolean is) {
    return flags(old, is, old.useCached(), old.attachDrawing(), old.notifyAtEnd());
  }

  private static Policies useCached(Policies old, boolean is) {
    return flags(old, old.standIn(), is, old.attachDrawing(), old.notifyAtEnd());
  }

  private static Policies attachDrawing(Policies old, boolean is) {
    return flags(old, old.standIn(), old.useCached(), is, old.notifyAtEnd());
  }

  private static Policies notifyAtEnd(Policies old, boolean is) {
    return flags(old, old.standIn(), old.useCached(), old.attachDrawing(), is);
  }

  private static Policies realistic(Policies old, boolean is) {
    return new Policies(
        old.standIn(),
        old.useCached(),
        old.attachDrawing(),
        old.notifyAtEnd(),
        is,
        old.approveAbove(),
        old.targets());
  }
}
