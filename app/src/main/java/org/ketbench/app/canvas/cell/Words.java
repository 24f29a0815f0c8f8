package org.ketbench.app.canvas.cell;

import org.ketbench.app.text.Texts;

/** The words of cells. */
final class Words {
  private static final Texts TEXTS = Texts.beside(Words.class);

  private Words() {}

  static String get(String key) {
    return TEXTS.get(key);
  }

  static String get(String key, Object... arguments) {
    return TEXTS.get(key, arguments);
  }
}
