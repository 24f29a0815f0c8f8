package org.ketbench.app.editor;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.problems.FixesViewModel;
import org.ketbench.app.problems.OfferMenu;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.Span;

/** Shows beside the line of the caret that something there can be mended, and offers how. */
final class Lightbulb implements EditorPart {
  private static final Texts TEXTS = Texts.beside(Lightbulb.class);
  private static final Duration REST = Duration.millis(350);

  private final OpenDocument document;
  private final FixesViewModel fixes;
  private final LanguageDesk.Line glances;
  private final LanguageDesk.Line questions;
  private final Button bulb = new Button();
  private final PauseTransition rest = new PauseTransition(REST);

  Lightbulb(OpenDocument document, FixesViewModel fixes, Pane layer) {
    this.document = document;
    this.fixes = fixes;
    glances = fixes.line();
    questions = fixes.line();
    var sign = new Region();
    sign.getStyleClass().add("bulb-sign");
    bulb.setGraphic(sign);
    bulb.setId("lightbulb");
    bulb.getStyleClass().add("lightbulb");
    bulb.setFocusTraversable(false);
    bulb.setVisible(false);
    Tips.put(bulb, TEXTS.get("changes.offered"));
    bulb.setAccessibleText(TEXTS.get("changes.offered"));
    layer.getChildren().add(bulb);
  }

  @Override
  public void install(CodeArea area) {
    rest.setOnFinished(_ -> look(area));
    document.selection().subscribe(_ -> wait(area));
    document.analysis().subscribe(_ -> wait(area));
    area.estimatedScrollYProperty().addListener((_, _, _) -> wait(area));
    // Larger letters have the line of the caret elsewhere.
    area.totalHeightEstimateProperty().addListener((_, _, _) -> wait(area));
    area.focusedProperty()
        .subscribe(
            focused -> {
              // Who presses the bulb takes the keyboard away.
              if (focused) {
                wait(area);
              }
            });
    bulb.setOnAction(_ -> offer(area, () -> {}));
  }

  private void wait(CodeArea area) {
    bulb.setVisible(false);
    if (area.isFocused()) {
      rest.playFromStart();
    }
  }

  private void look(CodeArea area) {
    fixes.at(glances, place(), offers -> show(area, offers));
  }

  private Span place() {
    Selection selection = document.selection().get();
    return new Span(selection.start(), selection.end());
  }

  private void show(CodeArea area, List<FixesViewModel.Offer> offers) {
    boolean mends = offers.stream().anyMatch(FixesViewModel.Offer::isFix);
    area.getCaretBounds()
        .filter(_ -> mends)
        .ifPresent(
            at -> {
              Bounds line = bulb.getParent().screenToLocal(at);
              bulb.autosize();
              bulb.relocate(0, line.getCenterY() - bulb.getHeight() / 2);
              bulb.setVisible(true);
            });
  }

  /** Opens the menu of changes at the caret. */
  void offer(CodeArea area, Runnable whenNone) {
    area.requestFollowCaret();
    fixes.at(
        questions,
        place(),
        offers -> {
          if (offers.isEmpty()) {
            whenNone.run();
          } else {
            Bounds at =
                area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getBoundsInLocal()));
            OfferMenu.of(offers, fixes::apply).show(area, at.getMinX(), at.getMaxY() + 2);
          }
        });
  }
}
