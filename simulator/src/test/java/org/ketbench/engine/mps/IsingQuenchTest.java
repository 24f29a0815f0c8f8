package org.ketbench.engine.mps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class IsingQuenchTest {
  @Test
  void theEnergyIsThatOfFreeFermions() {
    IsingQuench quench = new IsingQuench(14, 12, 0.15, 1.1);
    MatrixProductState state = quench.run(Truncation.USUAL);
    assertEquals(quench.exactEnergy(), quench.energy(state), 1e-6);
  }

  @Test
  void theEnergyOfNarrowBondsIsWithinTheBoundThatIsStated() {
    IsingQuench quench = new IsingQuench(30, 10, 0.2, 1);
    MatrixProductState state = quench.run(new Truncation(8, 1e-15));
    double off = Math.abs(quench.energy(state) - quench.exactEnergy());
    assertTrue(state.error().discarded() > 1e-12, "nothing was left out");
    assertTrue(off <= state.error().mean(quench.mostEnergy()), off + " is too far");
    assertEquals(8, state.widestBond());
  }
}
