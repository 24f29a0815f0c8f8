package org.ketbench.app.shell;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ketbench.app.icon.Drawing;
import org.ketbench.app.icon.IconView;

/**
 * Lies over the window while files are dragged over it, and says what will come of dropping them.
 * It comes and goes at once, and no pointer touches it.
 */
final class DropSign extends StackPane {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  DropSign(DropPlan plan) {
    setId("dropSign");
    getStyleClass().add("drop-sign");
    setMouseTransparent(true);
    pseudoClassStateChanged(REFUSED, !plan.opensAny());
    var icon = new IconView(Drawing.tool(plan.opensAny() ? "open" : "warning"));
    var title = new Label(plan.title());
    title.setId("dropTitle");
    title.getStyleClass().add("drop-title");
    title.setWrapText(true);
    var card = new VBox(icon, title);
    card.getStyleClass().addAll("overlay-card", "drop-card");
    card.setAlignment(Pos.CENTER);
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    if (!plan.detail().isEmpty()) {
      var detail = new Label(plan.detail());
      detail.setId("dropDetail");
      detail.getStyleClass().add("faint");
      detail.setWrapText(true);
      card.getChildren().add(detail);
    }
    getChildren().add(card);
  }
}
