package org.ketbench.engine.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.statevector.FreshJvm;

final class FusedTest {
  private static final int TIMES = 3_000_000;
  private static final double HALF_A_SECOND = 5e8;

  /** Adds up many products in a machine of its own, for the test to time. */
  static final class Sum {
    private Sum() {}

    public static void main(String[] arguments) {
      long start = System.nanoTime();
      double sum = 0;
      for (int each = 0; each < TIMES; each++) {
        sum = Fused.multiplyAdd(0.5, each, sum);
      }
      System.out.println(sum + " " + (System.nanoTime() - start));
    }
  }

  @Test
  void addsProducts() {
    assertEquals(10, Fused.multiplyAdd(2.0, 3.0, 4.0));
    assertEquals(10, Fused.multiplyAdd(2f, 3f, 4f));
  }

  @Test
  void isFastOnProcessorsThatHaveNoInstructionForIt() throws Exception {
    List<String> options =
        List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=0", "-XX:-UseFMA");
    String[] said = FreshJvm.run(options, Sum.class).strip().split(" ", -1);
    assertEquals(0.25 * TIMES * (TIMES - 1.0), Double.parseDouble(said[0]));
    assertTrue(Double.parseDouble(said[1]) < HALF_A_SECOND, said[1] + " ns");
  }
}
