package org.ketbench.app.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BracketsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "'rz|(pi)'         ; '2 5'",
        "'rz(|pi)'         ; '2 5'",
        "'rz(pi)|'         ; '5 2'",
        "'{ a[0] }|'       ; '7 0'",
        "'{ // }\n }|'     ; '8 0'",
        "'{ /* } */ }|'    ; '10 0'",
        "'{ \"}\" }|'      ; '6 0'",
        "'// |( )'         ; 'none'",
        "'|( ]'            ; '0 -1'",
        "'{ ( }|'          ; '4 0'",
        "'a )|'            ; '2 -1'",
        "'a | b'           ; 'none'",
      })
  void findsTheOtherBracket(String marked, String expected) {
    Marked text = Marked.of(marked);

    Brackets.Pair pair = Brackets.at(text.text(), text.selection().caret());

    assertEquals(expected, pair == null ? "none" : pair.at() + " " + pair.other());
  }

  @Test
  void findsTheSameFromNearbyAsFromTheStart() {
    String[] pieces = {
      "(", ")", "[", "]", "{", "}", "{", "}", "x", "\"", "//", "\n", "\n", "/*", "*/"
    };
    for (int seed = 0; seed < 3_000; seed++) {
      var random = new Random(seed);
      int kinds = seed % 3 == 0 ? pieces.length : pieces.length - 2;
      var text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(pieces[random.nextInt(kinds)]);
      }
      String all = text.toString();
      for (int place = 0; place <= all.length(); place++) {
        assertEquals(
            Brackets.at(all, place, all.length()),
            Brackets.at(all, place, 1),
            all + " at " + place);
      }
    }
  }
}
