package org.ketbench.app.connector.govern;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.govern.Figures.Spent;
import org.ketbench.app.connector.parts.NoteLine;
import org.ketbench.app.connector.parts.Parts;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.Money;

/** Budgets and limits, approvals, the cache, the record, and measures as charts. */
public final class GovernanceView extends ScrollPane {
  private static final Texts TEXTS = Texts.beside(GovernanceView.class);
  private static final Parts PARTS = new Parts(TEXTS);
  private static final int MOST_LISTED = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private final GovernanceViewModel model;
  private final Consumer<String> openJob;
  private final VBox budgets = new VBox(6);
  private final VBox approvals = new VBox(2);
  private final VBox cached = new VBox(2);
  private final MeasureCharts charts = new MeasureCharts();
  private final Label breaker = Parts.words("");
  private final Label verdict = Parts.words("");
  private final NoteLine message = new NoteLine("governance-message");

  /**
   * @param policies what is set about policies
   * @param openJob shows a job
   * @param save asks for a file of the suggested name and writes a text into it
   */
  public GovernanceView(
      GovernanceViewModel model,
      ObservableValue<?> tick,
      Node policies,
      Consumer<String> openJob,
      java.util.function.BiConsumer<String, String> save) {
    this.model = model;
    this.openJob = openJob;
    setId("governance");
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    budgets.setId("governance-budgets");
    approvals.setId("governance-approvals");
    cached.setId("governance-cached");
    breaker.setId("governance-breaker");
    verdict.setId("governance-verdict");
    var csv =
        PARTS.button(
            "governance.csv",
            "governance-csv",
            () -> model.csv(text -> save.accept("jobs.csv", text)));
    var verify = PARTS.button("governance.verify", "governance-verify", model::verify);
    var count = PARTS.button("governance.count", "governance-count", model::count);
    var left =
        new VBox(
            10,
            PARTS.heading("governance.month"),
            budgets,
            limits(),
            message,
            PARTS.heading("governance.approvals"),
            approvals,
            PARTS.heading("governance.cached"),
            cached);
    var middle =
        new VBox(
            10,
            PARTS.heading("governance.service"),
            breaker,
            PARTS.heading("governance.record"),
            verdict,
            new FlowPane(6, 4, verify, csv, count));
    left.setPrefWidth(400);
    middle.setPrefWidth(340);
    var columns = new FlowPane(24, 12, left, middle, policies);
    var content = new VBox(12, columns, PARTS.heading("governance.measures"), charts.node());
    content.getStyleClass().add("job-page");
    setContent(content);
    model.figures().subscribe(this::show);
    model.verdict().subscribe(verdict::setText);
    model.message().subscribe(message::say);
    tick.addListener((_, _, _) -> breaker.setText(model.breaker()));
  }

  private Node limits() {
    var unit = new ComboBox<String>();
    unit.setEditable(true);
    unit.getItems().setAll("USD", "EUR", "HQC", "eHQC");
    unit.setValue("USD");
    unit.setPrefWidth(90);
    var monthly = field("limits.monthly", "limits-monthly");
    var approval = field("limits.approval", "limits-approval");
    unit.setId("limits-unit");
    unit.getStyleClass().add("small");
    unit.setAccessibleText(TEXTS.get("limits.name"));
    var keep =
        PARTS.button(
            "limits.keep",
            "limits-keep",
            () -> model.allow(unit.getEditor().getText(), monthly.getText(), approval.getText()));
    return new FlowPane(6, 4, unit, monthly, approval, keep);
  }

  private static TextField field(String key, String id) {
    var field = new TextField();
    field.setId(id);
    field.getStyleClass().add("small");
    field.setPromptText(TEXTS.get(key));
    field.setAccessibleText(TEXTS.get(key));
    field.setPrefColumnCount(9);
    return field;
  }

  private void show(@Nullable Figures figures) {
    if (figures == null) {
      return;
    }
    List<Node> lines = new ArrayList<>();
    for (Spent spent : figures.spent()) {
      lines.addAll(budget(figures, spent));
    }
    if (lines.isEmpty()) {
      lines.add(Parts.words(TEXTS.get("budget.none", figures.month()), "faint"));
    }
    budgets.getChildren().setAll(lines);
    approvals.getChildren().setAll(entries(figures.approvals(), "approvals.none"));
    cached.getChildren().setAll(entries(figures.cached(), "cached.none"));
    charts.show(figures.measures());
    breaker.setText(model.breaker());
  }

  private static List<Node> budget(Figures figures, Spent spent) {
    List<Node> lines = new ArrayList<>();
    Money total = spent.billed().plus(spent.reserved());
    Money limit = spent.limit();
    String asks = spent.approval() == null ? "" : TEXTS.get("budget.approval", spent.approval());
    lines.add(
        Parts.words(
            TEXTS.get(
                    limit == null ? "budget.line" : "budget.lineOf",
                    figures.month(),
                    spent.billed(),
                    spent.reserved(),
                    String.valueOf(limit))
                + asks));
    if (limit != null && limit.micros() > 0) {
      var bar = new ProgressBar(Math.min(1, (double) total.micros() / limit.micros()));
      bar.setMaxWidth(Double.MAX_VALUE);
      bar.setMinHeight(Region.USE_PREF_SIZE);
      bar.setAccessibleText(TEXTS.get("budget.used", total, limit));
      lines.add(bar);
    }
    for (Map.Entry<String, Money> provider : spent.providers().entrySet()) {
      lines.add(
          Parts.words(
              TEXTS.get("budget.provider", provider.getKey(), provider.getValue()), "faint"));
    }
    return lines;
  }

  private List<Node> entries(List<AuditEntry> all, String none) {
    if (all.isEmpty()) {
      return List.of(Parts.words(TEXTS.get(none), "faint"));
    }
    List<Node> lines = new ArrayList<>();
    for (AuditEntry entry : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
      var link = new javafx.scene.control.Hyperlink(entry.job().substring(0, 8));
      link.setOnAction(_ -> openJob.accept(entry.job()));
      var line =
          new FlowPane(
              6,
              0,
              link,
              Parts.words(
                  TEXTS.get("entry", TIME.format(entry.at()), entry.actor(), entry.detail())));
      line.setPrefWrapLength(380);
      lines.add(line);
    }
    return lines;
  }
}
