package org.ketbench.app.connector.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.targets.Verdict;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.PriceRange;

/** What a submission would be: whether it can run, when, for how much, and what would be sent. */
final class OfferCard {
  private static final Texts TEXTS = Texts.beside(OfferCard.class);
  private static final int MOST_SHOWN = 200_000;

  private final SubmitViewModel model;
  private final Consumer<Obstacle.Remedy> rewrite;
  private final VBox checks = new VBox(4);
  private final VBox price = new VBox(2);
  private final VBox cached = new VBox(4);
  private final TextArea program = new TextArea();
  private final TitledPane sent = new TitledPane(TEXTS.get("sent.title"), program);
  private final VBox node = new VBox(6, checks, price, cached);

  /**
   * @param rewrite changes the document so that it runs
   */
  OfferCard(SubmitViewModel model, Consumer<Obstacle.Remedy> rewrite) {
    this.model = model;
    this.rewrite = rewrite;
    checks.setId("submit-checks");
    price.setId("submit-price");
    cached.setId("submit-cached");
    cached.managedProperty().bind(cached.visibleProperty());
    sent.setId("submit-program");
    sent.setExpanded(false);
    sent.setAnimated(false);
    sent.setMinWidth(0);
    sent.getStyleClass().add("dense");
    program.setEditable(false);
    program.setPrefRowCount(10);
    program.getStyleClass().add("code-text");
    program.setAccessibleText(TEXTS.get("sent.title"));
    node.getStyleClass().add("offer-card");
  }

  Node node() {
    return node;
  }

  /** What would be sent, to be looked at. */
  Node sent() {
    return sent;
  }

  void show(@Nullable Offer offer) {
    node.setVisible(offer != null);
    sent.setVisible(offer != null);
    if (offer == null) {
      return;
    }
    checks.getChildren().setAll(checks(offer));
    price.getChildren().setAll(price(offer));
    cached.getChildren().setAll(cached(offer));
    cached.setVisible(!cached.getChildren().isEmpty());
    String text = offer.translation().program();
    boolean whole = text.length() <= MOST_SHOWN;
    program.setText(
        whole ? text : text.substring(0, MOST_SHOWN) + TEXTS.get("sent.more", text.length()));
    sent.setText(
        TEXTS.get("sent.head", offer.translation().format().id(), size(offer.programBytes())));
    sent.setDisable(!offer.translation().isFaithful());
  }

  private static String size(int bytes) {
    return bytes < 10_000
        ? TEXTS.get("size.bytes", bytes)
        : TEXTS.get("size.kilobytes", bytes / 1000);
  }

  private static Label text(String words, String... styles) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll(styles);
    return label;
  }

  private List<Node> checks(Offer offer) {
    List<Node> all = new ArrayList<>();
    if (offer.isPossible()) {
      all.add(text(TEXTS.get("check.runs"), "check-good"));
    }
    String instead = model.insteadOf();
    if (instead != null) {
      all.add(text(TEXTS.get("check.standIn", instead), "check-doubtful"));
    }
    boolean gone = false;
    for (Obstacle obstacle : offer.obstacles()) {
      all.add(text(TEXTS.get("check.not", obstacle.reason()), "check-bad"));
      gone |= obstacle.kind() == Obstacle.Kind.UNAVAILABLE;
      var fixes = new FlowPane(6, 4);
      for (Obstacle.Fix fix : obstacle.fixes()) {
        var button = new Button(Verdict.words(fix));
        button.getStyleClass().add("small");
        button.setId("submit-fix-" + fix.remedy().name().toLowerCase(java.util.Locale.ROOT));
        button.setOnAction(_ -> help(fix));
        fixes.getChildren().add(button);
      }
      if (!fixes.getChildren().isEmpty()) {
        all.add(fixes);
      }
    }
    if (gone && model.mayStandIn()) {
      var local = new Button(TEXTS.get("check.runLocal"));
      local.getStyleClass().add("small");
      local.setId("submit-stand-in");
      local.setOnAction(_ -> model.standIn());
      all.add(local);
    }
    if (!offer.queue().isEmpty()) {
      all.add(text(TEXTS.get("check.queue", offer.queue()), "faint"));
    }
    String note = offer.plan().target().note();
    if (!note.isEmpty()) {
      all.add(text(note, "faint"));
    }
    return all;
  }

  private void help(Obstacle.Fix fix) {
    switch (fix.remedy()) {
      case DEFER_MEASUREMENTS, DECOMPOSE -> rewrite.accept(fix.remedy());
      default -> model.fix(fix);
    }
  }

  private static List<Node> price(Offer offer) {
    List<Node> all = new ArrayList<>();
    PriceRange range = offer.plan().price().orElse(null);
    if (range == null) {
      all.add(text(TEXTS.get("price.unknown"), "price"));
    } else {
      all.add(text(TEXTS.get("price.is", range.text()), "price"));
      range.notes().forEach(note -> all.add(text(note, "faint")));
      if (!range.isFree()) {
        all.add(
            text(TEXTS.get("price.source", range.entry().source(), range.entry().asOf()), "faint"));
      }
    }
    Budget.Month month = offer.month();
    if (month != null) {
      all.add(text(budget(month), "faint"));
    }
    String refusal = offer.refusal();
    if (refusal != null) {
      all.add(text(refusal, "check-bad"));
    }
    return all;
  }

  private static String budget(Budget.Month month) {
    Money limit = month.limit();
    if (limit == null) {
      return TEXTS.get("budget.noLimit", month.total());
    }
    long left = Math.max(0, limit.micros() - month.total().micros());
    return TEXTS.get("budget.left", new Money(left, limit.unit()), limit);
  }

  private List<Node> cached(Offer offer) {
    if (offer.cachedName() == null) {
      return List.of();
    }
    var button = new Button(TEXTS.get("cached.use"));
    button.setId("submit-use-cached");
    button.getStyleClass().add("small");
    button.setOnAction(_ -> model.useCached());
    return List.of(text(TEXTS.get("cached.known", offer.cachedName())), button);
  }
}
