package org.ketbench.app.canvas.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;

/**
 * Somebody who simulates what the canvas shows anyway, so that it need not be done twice.
 *
 * @param answers whether what is shown is answered for sure, sooner or later
 * @param told the last answer
 */
public record EndsFeed(ObservableValue<Boolean> answers, ObservableValue<@Nullable Answer> told) {

  /**
   * What is known about a circuit.
   *
   * @param ones the probability of 1 for each qubit; none if that has to be found out otherwise
   */
  public record Answer(Circuit circuit, List<Double> ones) {
    public Answer {
      ones = List.copyOf(ones);
    }
  }
}
