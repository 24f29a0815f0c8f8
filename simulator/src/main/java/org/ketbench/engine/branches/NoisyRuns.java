package org.ketbench.engine.branches;

import java.util.HashMap;
import java.util.Map;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;

/**
 * How many times the shots of a noisy program make somebody run it, about. All shots share what
 * comes before their first error; errors are as likely early as late.
 */
public final class NoisyRuns {
  private NoisyRuns() {}

  /** One run that all shots share, and what the others take behind their first errors. */
  public static double of(Program program, int shots) {
    Map<Channel, Double> bounds = new HashMap<>();
    double errors = 0;
    for (Instruction instruction : program.code()) {
      if (instruction instanceof Instruction.Noise noise) {
        errors += bounds.computeIfAbsent(noise.channel(), each -> Kraus.of(each).bound());
      }
    }
    double rest = errors < 1e-9 ? errors / 2 : 1 + Math.expm1(-errors) / errors;
    return 1 + rest * shots;
  }
}
