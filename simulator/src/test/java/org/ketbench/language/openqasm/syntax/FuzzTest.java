package org.ketbench.language.openqasm.syntax;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Broken programs: whatever the text, there is a tree of all of it. */
class FuzzTest {
  @Test
  void mutatedProgramsAlwaysHaveATree() {
    for (long seed = 0; seed < 10_000; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      String program = RandomPrograms.make(random, random.nextInt(5));
      String text = Mutations.mutate(random, program, 1 + random.nextInt(10));
      try {
        TreeChecks.check(SyntaxTree.parse(text));
      } catch (AssertionError | RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ":\n" + text, e);
      }
    }
  }
}
