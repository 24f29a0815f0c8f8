package org.ketbench.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextsTest {
  private static final Texts TEXTS = Texts.beside(TextsTest.class);

  @ParameterizedTest
  @ValueSource(strings = {"plain", "choice", "digits", "last"})
  void placesAreFilledInAsAMessageFormatDoes(String key) {
    Object[] values = {-1, 0, 1, 7, 999, 1000, 1_234_567, 8L, 12_345_678_901L, 2.5};
    var format = new MessageFormat(TEXTS.get(key), Locale.ENGLISH);
    for (Object first : values) {
      for (Object second : values) {
        assertEquals(format.format(new Object[] {first, second}), TEXTS.get(key, first, second));
      }
    }
  }
}
