package org.ketbench.app.editor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "'rx(qθ|) a',     qθ",
    "'rx(|qθ) a',     qθ",
    "'rx(𝜃|x) a',     𝜃x",
    "'rx(q𝜃|) a',     q𝜃",
    "'rx(|𝜃) a',      𝜃",
    "'my_ga|te q;',   my_gate",
    "'a + |+ b',      ''",
  })
  void aNameHasLettersOfAllScriptsAndOfTwoCharacters(String marked, String name) {
    Marked text = Marked.of(marked);

    assertEquals(name, Words.at(text.text(), text.selection().caret()).in(text.text()));
  }
}
