package org.ketbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.density.DensityEngine;
import org.ketbench.engine.mps.MpsEngine;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.pure.PureEngine;
import org.ketbench.engine.pure.TrajectoriesEngine;
import org.ketbench.engine.stabilizer.StabilizerEngine;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.plan.CircuitElements;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;

/** Answers requests, picking an engine for each. */
public final class Simulator {
  private static final double NANOSECONDS = 1e-9;
  private static final long MOST_SHOTS = 1L << 30;
  private static final double FOLLOWED_BYTES = 2.0 * (1L << 30);

  /** Engines for states whose amplitudes do not fit, the first the one to prefer. */
  private static final List<Engine> WIDE = List.of(new StabilizerEngine(), new MpsEngine());

  private final EngineChoice engines;

  public Simulator() {
    this(
        List.of(
            new PureEngine(),
            new StabilizerEngine(),
            new MpsEngine(),
            new DensityEngine(),
            new TrajectoriesEngine()));
  }

  /** A simulator that has these engines, the first the one to prefer between equals. */
  Simulator(List<Engine> engines) {
    this.engines = new EngineChoice(engines);
  }

  /** Draws shots. */
  public SimulationResult run(SimulationRequest request, Monitor monitor) {
    long start = System.nanoTime();
    SplitSimulation split =
        isFollowed(request)
            ? SplitSimulation.whole(engines, request.with(EngineKind.TRAJECTORIES))
            : new SplitSimulation(engines, request);
    SplitSimulation.Answer<Counts> answer = split.counts(monitor);
    return new SimulationResult(
        request.circuit().qubitCount(),
        answer.value(),
        request.seed(),
        answer.engine(),
        answer.reason(),
        answer.bound(),
        (System.nanoTime() - start) * NANOSECONDS);
  }

  /** Whether this is one noisy shot whose state {@link #select} can tell as well. */
  private static boolean isFollowed(SimulationRequest request) {
    return request.noise() != null
        && request.shots() == 1
        && request.engine() == EngineKind.AUTO
        && new TrajectoriesEngine().ability(Task.of(request), Question.SHOTS)
            instanceof Ability.Able able
        && able.bytes() <= FOLLOWED_BYTES;
  }

  /**
   * A distribution, and which engine gave it.
   *
   * @param bound the most that any probability is off by the engine's approximations
   */
  public record Exact(Distribution distribution, double bound, EngineKind engine, String reason) {}

  /** The exact distribution of what shots would give: the most probable outcomes. */
  public Exact exact(SimulationRequest request, int top, Monitor monitor) {
    SplitSimulation.Answer<Distribution> answer =
        new SplitSimulation(engines, request).distribution(top, monitor);
    return new Exact(answer.value(), answer.bound(), answer.engine(), answer.reason());
  }

  /** The exact distribution of what shots would give: the most probable outcomes. */
  public Distribution probabilities(SimulationRequest request, int top, Monitor monitor) {
    return exact(request, top, monitor).distribution();
  }

  /**
   * Values read from the state at the end, and which engine read them.
   *
   * @param shots how many shots they are means of; 0 where they are exact
   */
  public record Readings(List<Estimate> estimates, long shots, EngineKind engine, String reason) {
    public Readings {
      estimates = List.copyOf(estimates);
    }
  }

  /**
   * Reads the state at the end of the program, before measurements on which nothing depends,
   * averaged over all else that is random in it.
   */
  public Readings read(SimulationRequest request, List<Reading> readings, Monitor monitor) {
    return read(request, readings, Double.POSITIVE_INFINITY, monitor);
  }

  /**
   * Reads the state, where that takes shots so many of them that all standard errors are at most as
   * large as wanted.
   *
   * @param error the largest standard error wanted; the shots of the request are the first taken
   */
  public Readings read(
      SimulationRequest request, List<Reading> readings, double error, Monitor monitor) {
    ReadingPlan plan = ReadingPlan.of(engines, request, readings);
    List<Estimate> all = plan.read(request.shots(), request.seed(), monitor);
    long shots = request.shots();
    for (int batch = 1; !all.stream().allMatch(each -> each.isWithin(error)); batch++) {
      int more = (int) Math.min(shots, MOST_SHOTS - shots);
      if (more <= 0) {
        throw new SimulationRefusedException(
            Reason.SIZE,
            "A standard error of "
                + error
                + " takes more than "
                + MOST_SHOTS
                + " shots. Ask for a larger one.",
            null);
      }
      List<Estimate> found = plan.read(more, Randomness.seedOf(request.seed(), batch), monitor);
      List<Estimate> means = new ArrayList<>();
      for (int each = 0; each < all.size(); each++) {
        means.add(Estimate.mean(all.get(each), shots, found.get(each), more));
      }
      all = means;
      shots += more;
    }
    boolean sampled = all.stream().anyMatch(each -> each.errors().length > 0);
    return new Readings(all, sampled ? shots : 0, engine(plan, request), plan.reason());
  }

  private static EngineKind engine(ReadingPlan plan, SimulationRequest request) {
    EngineKind used = plan.engine();
    return used == null ? request.engine() : used;
  }

  /** How mixed sets of qubits are at the end, and which engine told. */
  public record Mixtures(List<Mixedness> all, EngineKind engine, String reason) {
    public Mixtures {
      all = List.copyOf(all);
    }
  }

  /**
   * How mixed sets of qubits are at the end of the program, before measurements on which nothing
   * depends; for parts of a pure state that is how entangled they are with the rest.
   */
  public Mixtures mixedness(SimulationRequest request, List<List<Integer>> sets, Monitor monitor) {
    ReadingPlan plan = ReadingPlan.ofSets(engines, request, sets);
    return new Mixtures(plan.mixedness(sets, monitor), engine(plan, request), plan.reason());
  }

  /**
   * What some of the ways through the program leave at its end.
   *
   * @param top how many of the largest amplitudes to list where one pure state is left
   */
  public Selected select(
      SimulationRequest request,
      Selection selection,
      List<Reading> readings,
      int top,
      Monitor monitor) {
    Task task = Task.of(request);
    if (request.noise() != null && selection.shot().isEmpty()) {
      return new DensityEngine().select(task, selection, readings, top, monitor);
    }
    try {
      return new PureEngine().select(task, selection, readings, top, monitor);
    } catch (SimulationRefusedException refusal) {
      if (selection.equals(Selection.ALL)) {
        throw refusal;
      }
      return wide(task, Question.READINGS, refusal).select(task, selection, readings, top, monitor);
    }
  }

  /** The exact distribution of the outcomes in which bits have these values. */
  public Conditional conditional(
      SimulationRequest request, Map<Integer, Boolean> bits, int top, Monitor monitor) {
    Task task = Task.of(request);
    if (request.noise() != null) {
      return new DensityEngine().conditional(task, bits, top, monitor);
    }
    try {
      return new PureEngine().conditional(task, bits, top, monitor);
    } catch (SimulationRefusedException refusal) {
      return wide(task, Question.DISTRIBUTION, refusal).conditional(task, bits, top, monitor);
    }
  }

  /** The first engine that can, for a state that does not fit. */
  private static Engine wide(Task task, Question question, SimulationRefusedException refusal) {
    if (refusal.reason() == Reason.MEMORY) {
      for (Engine engine : WIDE) {
        if (engine.ability(task, question) instanceof Ability.Able) {
          return engine;
        }
      }
    }
    throw refusal;
  }

  /**
   * The largest amplitudes of a state, and which engine told them.
   *
   * @param bound the most that any probability is off by the engine's approximations
   */
  public record Amplitudes(AmplitudeTable table, EngineKind engine, double bound) {}

  /** The largest amplitudes after everything that stands in the text before {@code end}. */
  public Amplitudes largest(SimulationRequest request, int end, int top, Monitor monitor) {
    return new LargestAmplitudes(WIDE, request, end).find(top, monitor);
  }

  /** As {@link #largest}, the table alone. */
  public AmplitudeTable amplitudes(SimulationRequest request, int end, int top, Monitor monitor) {
    return largest(request, end, top, monitor).table();
  }

  /** Times the simulation alone, after a warm-up. */
  public Timing time(SimulationRequest request, int repeat, Monitor monitor) {
    try (StateVectorEngine engine = engine(request)) {
      return PureEngine.orAlternatives(
          request,
          () ->
              engine.time(
                  CircuitElements.of(request.circuit(), request.parameters()), repeat, monitor));
    }
  }

  private static StateVectorEngine engine(SimulationRequest request) {
    if (request.engine() != EngineKind.AUTO && request.engine() != EngineKind.STATEVECTOR) {
      throw new SimulationRefusedException(
          Reason.OPERATION,
          "The engine '" + request.engine().label() + "' is not available; use statevector.",
          null);
    }
    return new StateVectorEngine(request.precision(), request.threads());
  }
}
