package org.ketbench.app.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** A menu of changes to choose from. */
public final class OfferMenu {
  private OfferMenu() {}

  public static ContextMenu of(
      List<FixesViewModel.Offer> offers, Consumer<FixesViewModel.Offer> whenChosen) {
    List<MenuItem> items = new ArrayList<>();
    boolean fixes = false;
    for (FixesViewModel.Offer offer : offers) {
      if (fixes && !offer.isFix()) {
        items.add(new SeparatorMenuItem());
      }
      fixes = offer.isFix();
      var item = new MenuItem(offer.title());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> whenChosen.accept(offer));
      items.add(item);
    }
    var menu = new ContextMenu(items.toArray(MenuItem[]::new));
    menu.setId("fixes");
    return menu;
  }
}
