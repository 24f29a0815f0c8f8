package org.ketbench.language.openqasm.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomProgramsTest {
  @Test
  void programsOfTheGrammarParseWithoutAnError() {
    for (int i = 0; i < 2000; i++) {
      String text = RandomPrograms.make(new SplittableRandom(i), 10);
      SyntaxTree tree = SyntaxTree.parse(text);
      assertEquals(List.of(), tree.errors(), () -> text);
      TreeChecks.check(tree);
    }
  }
}
