package org.ketbench.azure.local.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.run.LocalTarget.Work;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.result.Distribution;

/** Runs jobs with our engines. */
public final class Runner {
  /* More different outcomes than these are not written down one by one, but drawn. */
  private static final int MOST_OUTCOMES = 1 << 16;

  private final Simulator simulator = new Simulator();

  /**
   * A job to run.
   *
   * @param seed what chance depends on
   */
  public record Task(
      LocalTarget target,
      String inputFormat,
      String outputFormat,
      Map<String, Object> params,
      long seed) {}

  /** What a job gave. */
  public static final class Ran {
    private final byte[] output;
    private final Price.@Nullable Bill bill;
    private final int programs;

    Ran(byte[] output, Price.@Nullable Bill bill, int programs) {
      this.output = output;
      this.bill = bill;
      this.programs = programs;
    }

    public byte[] output() {
      return output;
    }

    public Price.@Nullable Bill bill() {
      return bill;
    }

    public int programs() {
      return programs;
    }
  }

  /** Runs a job until it is done, or asks to be stopped. */
  public Ran run(Task task, byte[] input, BooleanSupplier stopped) throws JobFailure {
    LocalTarget target = task.target();
    if (target.does() == Work.ECHO) {
      return new Ran(input, null, 1);
    }
    if (!target.formats().contains(task.inputFormat())) {
      throw new JobFailure(
          "CannotTranslateInputData",
          "The target "
              + target.id()
              + " takes "
              + String.join(", ", target.formats())
              + ", not "
              + task.inputFormat()
              + ".");
    }
    Params params = new Params(target, task.params());
    int shots = params.shots();
    NoiseModel noise = params.noise();
    List<ResultWriter.Part> parts = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (Map<String, Object> item : params.items()) {
      Source source = Source.read(task.inputFormat(), input, item);
      check(source.circuit(), target);
      for (Map<String, Double> values : params.substitutions()) {
        Map<String, Double> known = known(source.circuit(), values);
        SimulationRequest request =
            new SimulationRequest(
                source.circuit(),
                known,
                shots,
                params.seed(task.seed()) + parts.size(),
                engine(target, params),
                Precision.DOUBLE,
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                noise);
        parts.add(new ResultWriter.Part(source, outcomes(target, request, stopped)));
        tallies.add(Tally.of(source.circuit()));
      }
    }
    return new Ran(
        ResultWriter.write(task.outputFormat(), parts),
        target.price().bill(tallies, shots, task.params()),
        parts.size());
  }

  private static void check(Circuit circuit, LocalTarget target) throws JobFailure {
    if (circuit.qubitCount() > target.qubits()) {
      throw new JobFailure(
          "InvalidInputData",
          "The program uses "
              + circuit.qubitCount()
              + " qubits, and "
              + target.id()
              + " has "
              + target.qubits()
              + ".");
    }
  }

  private static Map<String, Double> known(Circuit circuit, Map<String, Double> values)
      throws JobFailure {
    Map<String, Double> known = new HashMap<>();
    for (Map.Entry<String, Double> each : values.entrySet()) {
      if (circuit.parameters().stream().noneMatch(p -> p.name().equals(each.getKey()))) {
        throw new JobFailure(
            "InvalidInputError", "The program declares no parameter '" + each.getKey() + "'.");
      }
      known.put(each.getKey(), each.getValue());
    }
    return known;
  }

  private static EngineKind engine(LocalTarget target, Params params) {
    return target.does() == Work.STABILIZER || params.wantsStabilizer()
        ? EngineKind.STABILIZER
        : EngineKind.AUTO;
  }

  private Outcomes outcomes(LocalTarget target, SimulationRequest request, BooleanSupplier stopped)
      throws JobFailure {
    Circuit circuit = request.circuit();
    Monitor monitor = stopped::getAsBoolean;
    try {
      if (target.does() == Work.CHECK) {
        return Outcomes.zeros(circuit, request.shots());
      }
      if (target.does() == Work.EXACT && request.noise() == null) {
        Distribution exact = simulator.probabilities(request, MOST_OUTCOMES, monitor);
        if (exact.rest() < 1e-9) {
          return Outcomes.exact(circuit, exact.byKey(), request.shots());
        }
      }
      return Outcomes.drawn(
          circuit, simulator.run(request, monitor).counts().byKey(), request.seed());
    } catch (SimulationRefusedException e) {
      String code =
          e.reason() == SimulationRefusedException.Reason.MEMORY
              ? "RuntimeError"
              : "InvalidInputData";
      throw new JobFailure(code, String.valueOf(e.getMessage()));
    }
  }
}
