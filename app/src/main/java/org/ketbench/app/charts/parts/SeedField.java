package org.ketbench.app.charts.parts;

import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import org.ketbench.app.tip.Tips;

/** A field for the number that decides what is drawn; whole numbers are taken as they are typed. */
public final class SeedField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int COLUMNS = 3;

  private boolean updating;

  /**
   * @param help what the number is for
   * @param taken told of what is typed
   */
  public SeedField(String id, String help, LongConsumer taken) {
    setId(id);
    getStyleClass().add("small");
    setPrefColumnCount(COLUMNS);
    setAccessibleText(help);
    Tips.put(this, help);
    textProperty()
        .addListener(
            (_, _, text) -> {
              boolean right = text.strip().matches("-?[0-9]{1,18}");
              pseudoClassStateChanged(WRONG, !right);
              if (right && !updating) {
                taken.accept(Long.parseLong(text.strip()));
              }
            });
  }

  /** Shows a number that may have come from elsewhere. */
  public void show(long seed) {
    String text = Long.toString(seed);
    if (!getText().strip().equals(text)) {
      updating = true;
      setText(text);
      updating = false;
    }
  }
}
