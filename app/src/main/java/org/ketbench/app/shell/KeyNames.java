package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.ketbench.app.command.Keys;

/** Turns keys into the toolkit's and back. */
final class KeyNames {
  private KeyNames() {}

  static Keys of(KeyEvent event) {
    Set<Keys.Modifier> modifiers = EnumSet.noneOf(Keys.Modifier.class);
    if (event.isShortcutDown()) {
      modifiers.add(Keys.Modifier.SHORTCUT);
    }
    if (event.isAltDown()) {
      modifiers.add(Keys.Modifier.ALT);
    }
    if (event.isShiftDown()) {
      modifiers.add(Keys.Modifier.SHIFT);
    }
    return new Keys(modifiers, event.getCode().name());
  }

  static KeyCombination combination(Keys keys) {
    List<KeyCombination.Modifier> modifiers = new ArrayList<>();
    for (Keys.Modifier modifier : keys.modifiers()) {
      modifiers.add(
          switch (modifier) {
            case SHORTCUT -> KeyCombination.SHORTCUT_DOWN;
            case ALT -> KeyCombination.ALT_DOWN;
            case SHIFT -> KeyCombination.SHIFT_DOWN;
          });
    }
    return new KeyCodeCombination(
        KeyCode.valueOf(keys.key().toUpperCase(Locale.ROOT)),
        modifiers.toArray(KeyCombination.Modifier[]::new));
  }

  /** As people write it: Ctrl+Shift+Z. */
  static String shown(Keys keys) {
    return combination(keys).getDisplayText();
  }
}
