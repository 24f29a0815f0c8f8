package org.ketbench.engine;

import java.util.List;
import java.util.Map;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/**
 * One way to simulate. An engine is asked first whether it can; asked for an answer all the same it
 * refuses by itself. The circuit, parameters, seed, noise, precision and threads are those of the
 * task's request.
 */
public interface Engine {
  EngineKind kind();

  /** Whether this engine can answer, found out in no time and without taking memory. */
  Ability ability(Task task, Question question);

  /**
   * Draws the shots of a request; the same seed gives the same counts for any number of threads.
   */
  Bounded<Counts> counts(Task task, Monitor monitor);

  /** The exact distribution of what shots would give: the most probable outcomes. */
  default Bounded<Distribution> distribution(Task task, int top, Monitor monitor) {
    throw cannot("give exact distributions; draw shots instead");
  }

  /** Reads the state at the end of the program, averaged over all that is random in it. */
  default List<Estimate> read(Task task, List<Reading> readings, Monitor monitor) {
    throw cannot("read states; use statevector or density");
  }

  /**
   * How mixed sets of qubits are at the end of the program, which for parts of a pure state says
   * how entangled they are with the rest.
   */
  default List<Mixedness> mixedness(Task task, List<List<Integer>> sets, Monitor monitor) {
    throw cannot("tell entropies; use statevector, density, stabilizer or mps");
  }

  /**
   * The largest amplitudes at the end of a program that leaves one pure state.
   *
   * @return a table, and the most that any probability in it is off
   */
  default Bounded<AmplitudeTable> amplitudes(Task task, int top, Monitor monitor) {
    throw cannot("tell amplitudes; use statevector, stabilizer or mps");
  }

  /** What some of the ways through a program leave at its end. */
  default Selected select(
      Task task, Selection selection, List<Reading> readings, int top, Monitor monitor) {
    throw cannot("follow single ways through a program; use statevector, stabilizer or mps");
  }

  /** The distribution of the outcomes in which bits have these values. */
  default Conditional conditional(Task task, Map<Integer, Boolean> bits, int top, Monitor monitor) {
    throw cannot("give conditional distributions; use statevector, stabilizer or mps");
  }

  private SimulationRefusedException cannot(String what) {
    return new SimulationRefusedException(
        Reason.OPERATION, "The engine '" + kind().label() + "' cannot " + what + ".", null);
  }
}
