package org.ketbench.app.editor.bar;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCombination;
import org.ketbench.app.editor.find.FindViewModel;

/** How the bar finds what it is asked for: each way is on or off, and has keys of its own there. */
public enum FindSwitch {
  CASE("Aa", "C", FindViewModel::matchCase),
  WORD("W", "W", FindViewModel::wholeWord),
  REGEX(".*", "R", FindViewModel::regex),
  PART("≡", "L", FindViewModel::inSelection);

  private final String sign;
  private final String letter;

  @SuppressWarnings("ImmutableEnumChecker") // a way to ask holds nothing that changes
  private final Function<FindViewModel, BooleanProperty> on;

  FindSwitch(String sign, String letter, Function<FindViewModel, BooleanProperty> on) {
    this.sign = sign;
    this.letter = letter;
    this.on = on;
  }

  String sign() {
    return sign;
  }

  /** The name in ids and bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is on. */
  public BooleanProperty in(FindViewModel state) {
    return on.apply(state);
  }

  /** What is pressed where this runs. */
  public String keys() {
    return keys(System.getProperty("os.name", ""));
  }

  /** A Mac writes other letters with Alt alone, so Cmd is held there too. */
  String keys(String system) {
    return (system.startsWith("Mac") ? "Shortcut+Alt+" : "Alt+") + letter;
  }

  /** The keys as people write them. */
  String shownKeys() {
    return KeyCombination.valueOf(keys()).getDisplayText();
  }
}
