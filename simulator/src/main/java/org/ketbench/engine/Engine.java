package org.ketbench.engine;

import java.util.List;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/**
 * One way to simulate. An engine is asked first whether it can; asked for an answer all the same it
 * refuses by itself. The circuit, parameters, seed, noise, precision and threads are those of the
 * request.
 */
public interface Engine {
  EngineKind kind();

  /** Whether this engine can answer, found out in no time and without taking memory. */
  Ability ability(SimulationRequest request, Question question);

  /**
   * Draws the shots of a request; the same seed gives the same counts for any number of threads.
   */
  Counts counts(SimulationRequest request, Monitor monitor);

  /** The exact distribution of what shots would give: the most probable outcomes. */
  default Distribution distribution(SimulationRequest request, int top, Monitor monitor) {
    throw cannot("give exact distributions; draw shots instead");
  }

  /** Reads the state at the end of the program, averaged over all that is random in it. */
  default List<Estimate> read(SimulationRequest request, List<Reading> readings, Monitor monitor) {
    throw cannot("read states; use statevector or density");
  }

  private SimulationRefusedException cannot(String what) {
    return new SimulationRefusedException(
        Reason.OPERATION, "The engine '" + kind().label() + "' cannot " + what + ".", null);
  }
}
