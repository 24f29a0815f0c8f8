package org.ketbench.engine.branches;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.result.AmplitudeTable;

/**
 * What the selected ways through a program leave behind.
 *
 * @param kept the share of all ways that was selected
 * @param ways how many different ones there were
 * @param estimates the readings, averaged over the selected ways; empty if there was none
 * @param amplitudes the largest amplitudes; null unless one pure state is left
 * @param bits the bits that are 1 at the end, where one way was selected
 */
public record Selected(
    double kept,
    int ways,
    List<Estimate> estimates,
    @Nullable AmplitudeTable amplitudes,
    BitSet bits) {
  public Selected {
    estimates = List.copyOf(estimates);
    bits = (BitSet) bits.clone();
  }

  @Override
  public BitSet bits() {
    return (BitSet) bits.clone();
  }
}
