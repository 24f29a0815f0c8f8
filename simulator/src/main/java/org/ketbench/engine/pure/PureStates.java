package org.ketbench.engine.pure;

import java.util.function.Function;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;

/** Follows programs on pure states of the size that they need. */
final class PureStates {
  /** Up to this size a state in an array is faster than one that is planned for. */
  private static final int SMALL = 13;

  private static final int MOST_QUBITS = Long.SIZE - 2;
  private static final double NANOSECONDS_AN_AMPLITUDE = 0.6;

  /** Gates on large states are planned together. */
  private static final double NANOSECONDS_PLANNED = 0.2;

  private static final double NANOSECONDS_A_STEP = 300;

  private PureStates() {}

  /**
   * Whether a program can be followed.
   *
   * @param times how often its steps are run, about
   */
  static Ability ability(SimulationRequest request, Program program, String why, double times) {
    int qubits = program.touched().cardinality();
    if (qubits > MOST_QUBITS) {
      return new Ability.Unable(
          Reason.MEMORY,
          qubits
              + " qubits have 2^"
              + qubits
              + " amplitudes, more than any memory holds. Clifford programs run on --engine"
              + " stabilizer, and shallow ones on --engine mps.",
          null);
    }
    double steps = 1;
    for (Instruction instruction : program.code()) {
      steps += instruction instanceof Instruction.Noise ? 0 : 1;
    }
    double each = qubits > SMALL ? NANOSECONDS_PLANNED : NANOSECONDS_AN_AMPLITUDE;
    double amplitudes = Math.pow(2, qubits);
    return new Ability.Able(
        Amplitudes.bytes(qubits, request.precision()),
        times * steps * (NANOSECONDS_A_STEP + each * amplitudes),
        why);
  }

  /**
   * A refusal for lack of memory, at the register that is too large, with what else can be done.
   */
  static SimulationRefusedException withAlternatives(
      SimulationRefusedException refusal, SimulationRequest request) {
    if (refusal.reason() != Reason.MEMORY || refusal.span() != null) {
      return refusal;
    }
    return new SimulationRefusedException(
        Reason.MEMORY,
        refusal.getMessage()
            + " Clifford programs of any size run on --engine stabilizer, and states of little"
            + " entanglement on --engine mps.",
        request.largestRegister());
  }

  /**
   * Follows a program.
   *
   * @param answer what is asked of the exploration, whatever kind of state it is of
   */
  static <T> T explore(
      Program program,
      SimulationRequest request,
      Monitor monitor,
      Function<Exploration<?>, T> answer) {
    Places places = new Places(program.circuit().qubitCount(), program.touched());
    if (places.count() <= SMALL) {
      return answer.apply(
          new Exploration<>(program, new SmallSpace(places, request.threads()), monitor));
    }
    try {
      MemoryBudget.requireOfMachine(places.count(), request.precision());
    } catch (SimulationRefusedException refusal) {
      throw withAlternatives(refusal, request);
    }
    try (StateVectorEngine engine = new StateVectorEngine(request.precision(), request.threads());
        LargeSpace space = new LargeSpace(places, engine, monitor)) {
      return answer.apply(new Exploration<>(program, space, monitor));
    }
  }
}
