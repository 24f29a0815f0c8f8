package org.ketbench.engine.stabilizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.Ability;
import org.ketbench.engine.Bounded;
import org.ketbench.engine.Engine;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Exploration;
import org.ketbench.engine.branches.OutcomeReader;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.stabilizer.clifford.CliffordGates;
import org.ketbench.engine.stabilizer.frame.AffineOutcomes;
import org.ketbench.engine.stabilizer.frame.BitMatrix;
import org.ketbench.engine.stabilizer.frame.FrameProgram;
import org.ketbench.engine.stabilizer.frame.FrameSampler;
import org.ketbench.engine.stabilizer.tableau.AffineSpace;
import org.ketbench.engine.stabilizer.tableau.InverseTableau;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.work.Crew;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;
import org.ketbench.result.Outcome;
import org.ketbench.result.OutcomeKeys;

/**
 * Clifford programs on thousands of qubits. One run of a program whose decisions only concern Pauli
 * operators stands for all its shots, which differ from it by Pauli frames; other programs are
 * followed branch by branch.
 */
public final class StabilizerEngine implements Engine {
  private static final double NANOSECONDS_A_WORD = 1;
  private static final double NANOSECONDS_A_STEP = 20;

  /** Below this all amplitudes are there sooner than the code of this engine is loaded. */
  private static final double NANOSECONDS_TO_BEGIN = 1e6;

  @Override
  public EngineKind kind() {
    return EngineKind.STABILIZER;
  }

  @Override
  public Ability ability(Task task, Question question) {
    SimulationRequest request = task.request();
    Merging.Merged merged = Merging.of(task.program(), new CliffordGates(), question);
    Program program = merged.program();
    Ability.Unable unable = obstacle(merged, question);
    if (unable != null) {
      return unable;
    }
    int qubits = Places.of(program).count();
    double bytes = InverseTableau.bytes(qubits);
    if (bytes > MemoryBudget.ofMachine().available() || bytes > 8.0 * Integer.MAX_VALUE) {
      return new Ability.Unable(
          Reason.MEMORY,
          "A table of "
              + qubits
              + " qubits takes "
              + (long) (bytes / (1 << 20))
              + " MiB, more than there is. Use fewer qubits.",
          null);
    }
    double words = 4 * Math.ceil(qubits / 64.0);
    double work = program.code().size() * (words * NANOSECONDS_A_WORD + NANOSECONDS_A_STEP);
    double shots = program.code().size() * (request.shots() / 64.0) * NANOSECONDS_A_WORD;
    return new Ability.Able(
        bytes, NANOSECONDS_TO_BEGIN + work + shots, "all gates are Clifford gates");
  }

  private static Ability.@Nullable Unable obstacle(Merging.Merged merged, Question question) {
    Instruction.Gate other = merged.obstacle();
    if (other != null) {
      return new Ability.Unable(
          Reason.OPERATION, StabilizerSpace.notClifford(other.apply()), other.span());
    }
    boolean noisy = false;
    for (Instruction instruction : merged.program().code()) {
      switch (instruction) {
        case Instruction.Noise noise -> {
          noisy = true;
          if (noise.channel().paulis() == null) {
            return new Ability.Unable(
                Reason.OPERATION, StabilizerSpace.notPauli(noise.channel()), noise.span());
          }
        }
        case Instruction.Measure measure -> noisy |= measure.misread().happens();
        default -> {}
      }
    }
    return noisy && question != Question.SHOTS
        ? new Ability.Unable(
            Reason.OPERATION,
            "The stabilizer engine only draws shots of noisy programs; use density for exact"
                + " answers, or trajectories.",
            null)
        : null;
  }

  private Program required(Task task, Question question) {
    if (ability(task, question) instanceof Ability.Unable unable) {
      throw unable.refusal();
    }
    return Merging.of(task.program(), new CliffordGates(), question).program();
  }

  @Override
  public Bounded<Counts> counts(Task task, Monitor monitor) {
    SimulationRequest request = task.request();
    Program program = required(task, Question.SHOTS);
    Places places = Places.of(program);
    CliffordGates gates = new CliffordGates();
    boolean alone = request.shots() == 1 && request.noise() == null;
    FrameProgram frames = alone ? null : FrameCompiler.compile(program, places, gates);
    return Bounded.exact(
        frames == null
            ? exploration(program, places, gates, request, monitor).counts(request)
            : counts(program, frames, request, monitor));
  }

  private static Counts counts(
      Program program, FrameProgram frames, SimulationRequest request, Monitor monitor) {
    OutcomeKeys keys = new OutcomeReader(program).keys();
    Map<Outcome, Integer> counts = new HashMap<>();
    try (Crew crew = new Crew(request.threads())) {
      new FrameSampler(frames, crew, monitor)
          .sample(
              FrameCompiler.bits(program, keys.read()),
              request.shots(),
              request.seed(),
              (rows, shots) -> count(rows, shots, counts));
    }
    return Counts.of(keys, new TreeMap<>(counts));
  }

  private static void count(long[][] rows, int shots, Map<Outcome, Integer> counts) {
    for (int first = 0; first < shots; first += Long.SIZE) {
      long[][] columns = BitMatrix.columns(rows, first >>> 6);
      for (int each = 0; each < Math.min(Long.SIZE, shots - first); each++) {
        counts.merge(Outcome.of(columns[each]), 1, Integer::sum);
      }
    }
  }

  @Override
  public Bounded<Distribution> distribution(Task task, int top, Monitor monitor) {
    Program program = required(task, Question.DISTRIBUTION);
    Places places = Places.of(program);
    CliffordGates gates = new CliffordGates();
    FrameProgram frames = FrameCompiler.compile(program, places, gates);
    return Bounded.exact(
        frames != null && frames.isAffine()
            ? distribution(program, frames, top, monitor)
            : exploration(program, places, gates, task.request(), monitor).distribution(top));
  }

  private static Distribution distribution(
      Program program, FrameProgram frames, int top, Monitor monitor) {
    OutcomeKeys keys = new OutcomeReader(program).keys();
    AffineSpace space =
        AffineOutcomes.of(frames, FrameCompiler.bits(program, keys.read()), monitor);
    double probability = Math.scalb(1.0, -space.dimension());
    List<Distribution.Entry> entries = new ArrayList<>();
    for (long[] outcome : space.strings(top)) {
      entries.add(new Distribution.Entry(Outcome.of(outcome), probability));
    }
    return new Distribution(keys, entries, Math.max(0, 1 - entries.size() * probability));
  }

  @Override
  public List<Estimate> read(Task task, List<Reading> readings, Monitor monitor) {
    return exploration(task, monitor).read(readings);
  }

  @Override
  public List<Mixedness> mixedness(Task task, List<List<Integer>> sets, Monitor monitor) {
    return exploration(task, monitor).mixedness(sets);
  }

  @Override
  public Bounded<AmplitudeTable> amplitudes(Task task, int top, Monitor monitor) {
    return Bounded.exact(exploration(task, monitor).amplitudes(top));
  }

  @Override
  public Selected select(
      Task task, Selection selection, List<Reading> readings, int top, Monitor monitor) {
    return exploration(task, monitor).select(selection, readings, top);
  }

  @Override
  public Conditional conditional(Task task, Map<Integer, Boolean> bits, int top, Monitor monitor) {
    return exploration(task, monitor).conditional(bits, top);
  }

  private Exploration<StabilizerState> exploration(Task task, Monitor monitor) {
    Program program = required(task, Question.READINGS);
    return exploration(program, Places.of(program), new CliffordGates(), task.request(), monitor);
  }

  private static Exploration<StabilizerState> exploration(
      Program program,
      Places places,
      CliffordGates gates,
      SimulationRequest request,
      Monitor monitor) {
    return new Exploration<>(
        program, new StabilizerSpace(program, places, gates, request.threads()), monitor);
  }
}
