package org.ketbench.app.problems;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.problems.ProblemsViewModel.Group;

/** Beside the reason why a circuit is out of date, a button that mends the first error. */
public final class BannerFix extends Button {

  /**
   * @param isWanted whether the reason is shown
   */
  public BannerFix(
      ProblemsViewModel problems, FixesViewModel fixes, ObservableValue<Boolean> isWanted) {
    setId("bannerFix");
    setMnemonicParsing(false);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    LanguageDesk.Line questions = fixes.line();
    Runnable look =
        () -> {
          setVisible(false);
          if (isWanted.getValue() && problems.count(Group.ERRORS) > 0) {
            fixes.of(
                questions,
                problems.all().get().getFirst().diagnostic(),
                offers ->
                    offers.stream()
                        .filter(FixesViewModel.Offer::preferred)
                        .findFirst()
                        .ifPresent(
                            offer -> {
                              setText(offer.title());
                              setOnAction(_ -> fixes.apply(offer));
                              setVisible(true);
                            }));
          }
        };
    problems.all().subscribe(look);
    isWanted.subscribe(look);
  }
}
