package org.ketbench.engine;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;

/**
 * A request and the program that is to be followed for it, taken apart once for all engines that
 * are asked about it.
 */
public record Task(SimulationRequest request, Program program) {
  /** Takes the circuit of a request apart; refuses what has no meaning for any engine. */
  public static Task of(SimulationRequest request) {
    return new Task(request, request.program());
  }

  /** The same program with other shots. */
  Task with(int shots, long seed) {
    return new Task(request.with(shots, seed), program);
  }

  /**
   * This without the measurements on which nothing depends that comes later: what is left ends in
   * the state that these would look at.
   */
  Task unmeasured() {
    Liveness live = new Liveness(program, false);
    List<Instruction> code = new ArrayList<>(program.code());
    for (int place = 0; place < code.size(); place++) {
      if (live.canWait(place)) {
        code.set(place, new Instruction.Wait(Qubits.of(), "0", code.get(place).span()));
      }
    }
    return new Task(request, program.with(code));
  }
}
