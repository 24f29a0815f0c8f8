package org.ketbench.app.charts.ask;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Distribution;

/**
 * What is known about a circuit.
 *
 * @param state what is left of the qubits; null if there is nothing or it cannot be had
 * @param outcomes what measurements give, or all qubits where nothing is measured
 * @param refusal why something is missing; empty if nothing is
 * @param place of what is the reason for that in the text; null if it is nowhere
 */
public record ResultsAnswer(
    ResultsQuestion question,
    @Nullable State state,
    @Nullable Outcomes outcomes,
    String refusal,
    @Nullable Span place,
    double millis) {

  /**
   * The state of all qubits before measurements that nothing depends on.
   *
   * @param kept the share of runs that are shown
   * @param ways how many different runs those are
   * @param amplitudes the largest of them; null when the state is not pure
   * @param wires of each qubit, from the first
   * @param bits the bits that are 1, where one run is shown
   * @param error the largest standard error of a coordinate of a wire; 0 where they are exact
   */
  public record State(
      double kept,
      int ways,
      @Nullable AmplitudeTable amplitudes,
      List<WireState> wires,
      BitSet bits,
      double error) {
    public State {
      wires = List.copyOf(wires);
      bits = (BitSet) bits.clone();
    }

    @Override
    public BitSet bits() {
      return (BitSet) bits.clone();
    }
  }

  /**
   * The distribution of outcomes.
   *
   * @param shots how many shots it was found with; 0 where it is exact
   */
  public record Outcomes(Distribution distribution, int shots, String engine, String why) {}

  /** How many qubits the circuit has. */
  public int qubits() {
    return question.circuit().qubitCount();
  }
}
