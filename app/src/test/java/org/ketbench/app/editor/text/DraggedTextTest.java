package org.ketbench.app.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DraggedTextTest {

  @ParameterizedTest
  @CsvSource({
    "a «bc» d ef, 7, false, a  d «bc»ef",
    "a bc «d» ef, 0, false, «d»a bc  ef",
    "a «bc» d ef, 7, true, a bc d «bc»ef",
    "a bc «d» ef, 0, true, «d»a bc d ef",
    "a «bc» d ef, 3, false, a b|c d ef",
    "a «bc» d ef, 4, true, a bc| d ef",
  })
  void goesToAnotherPlaceAndIsSelectedThere(
      String before, int place, boolean copies, String after) {
    Marked text = Marked.of(before);

    assertEquals(after, text.after(DraggedText.to(text.text(), text.selection(), place, copies)));
  }
}
