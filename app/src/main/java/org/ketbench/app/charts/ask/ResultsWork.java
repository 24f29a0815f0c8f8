package org.ketbench.app.charts.ask;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsAnswer.Outcomes;
import org.ketbench.app.charts.ask.ResultsAnswer.State;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.FinalMeasurements;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.branches.Conditional;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;
import org.ketbench.result.Outcome;
import org.ketbench.result.OutcomeKeys;

/**
 * Finds answers. A circuit that stays pure up to its last measurements is one state, which live
 * simulation keeps up while the circuit is edited; everything else goes through the engines, which
 * follow branches.
 */
public final class ResultsWork {
  /** More than a window is high. */
  public static final int LISTED = 256;

  /** More spheres are not drawn. */
  public static final int MOST_WIRES = 64;

  private final Simulator simulator;

  public ResultsWork(Simulator simulator) {
    this.simulator = simulator;
  }

  /** Whether there is one pure state as far as can be told without reading the circuit. */
  static boolean mayBePure(ResultsQuestion question) {
    return question.noise() == null && question.isOfAllRuns();
  }

  /** Whether the circuit has one pure state before its last measurements. */
  public static boolean isPure(ResultsQuestion question) {
    if (!mayBePure(question)) {
      return false;
    }
    boolean[] pure = {true};
    Operations.visit(
        withoutLast(question).operations(),
        each ->
            pure[0] &=
                switch (each) {
                  case Operation.Apply _,
                      Operation.Barrier _,
                      Operation.Delay _,
                      Operation.Block _ ->
                      true;
                  default -> false;
                });
    return pure[0];
  }

  /** The circuit whose state is shown. */
  static Circuit withoutLast(ResultsQuestion question) {
    return switch (question.reading()) {
      case Ensemble _ -> FinalMeasurements.removed(question.circuit(), Set.of());
      case OneShot _ -> question.circuit();
      case PostSelected(Map<Integer, Boolean> bits) ->
          FinalMeasurements.removed(question.circuit(), bits.keySet());
    };
  }

  /** Reads all that is wanted from the state of a circuit that stays pure. */
  static ResultsAnswer read(ResultsQuestion question, StateVector state) {
    long start = System.nanoTime();
    Circuit circuit = question.circuit();
    AmplitudeTable amplitudes = state.top(circuit, LISTED);
    List<WireState> wires = wires(circuit, state);
    Distribution distribution =
        measures(circuit)
            ? state.distribution(state.keys(circuit), LISTED)
            : ofAllQubits(circuit, amplitudes);
    Outcomes outcomes = new Outcomes(distribution, 0, EngineKind.STATEVECTOR.label(), "");
    return new ResultsAnswer(
        question,
        new State(1, 1, amplitudes, wires, new BitSet(), 0),
        outcomes,
        "",
        null,
        millisSince(start));
  }

  private static boolean measures(Circuit circuit) {
    boolean[] measures = new boolean[1];
    Operations.visit(
        circuit.operations(), each -> measures[0] |= each instanceof Operation.Measure);
    return measures[0];
  }

  /** The outcome of the very run whose state is shown; drawn anew it could be another one. */
  private static Outcomes ofRun(Circuit circuit, BitSet ones) {
    OutcomeKeys keys = OutcomeKeys.ofBits(circuit, bit -> bit);
    int[] read = keys.read();
    long[] words = new long[read.length / Long.SIZE + 1];
    for (int rank = 0; rank < read.length; rank++) {
      if (ones.get(read[rank])) {
        words[rank / Long.SIZE] |= 1L << rank;
      }
    }
    var entry = new Distribution.Entry(Outcome.of(words), 1);
    return new Outcomes(new Distribution(keys, List.of(entry), 0), 1, "", "");
  }

  /** Where nothing is measured, the largest amplitudes are the most probable outcomes. */
  private static Distribution ofAllQubits(Circuit circuit, AmplitudeTable amplitudes) {
    List<Distribution.Entry> entries = new ArrayList<>();
    double sum = 0;
    for (AmplitudeTable.Row row : amplitudes.rows()) {
      entries.add(new Distribution.Entry(outcome(row.index()), row.probability()));
      sum += row.probability();
    }
    double rest = entries.size() < LISTED ? 0 : Math.max(0, 1 - sum);
    return new Distribution(
        OutcomeKeys.ofQubits(circuit.qubitCount(), qubit -> qubit), entries, rest);
  }

  private static Outcome outcome(BigInteger index) {
    long[] words = new long[index.bitLength() / Long.SIZE + 1];
    for (int word = 0; word < words.length; word++) {
      words[word] = index.shiftRight(word * Long.SIZE).longValue();
    }
    return Outcome.of(words);
  }

  private static List<WireState> wires(Circuit circuit, StateVector state) {
    return Arrays.stream(state.blochVectors(circuit))
        .limit(MOST_WIRES)
        .map(each -> new WireState(each[0], each[1], each[2]))
        .toList();
  }

  /** Follows the branches of a circuit. */
  ResultsAnswer follow(ResultsQuestion question, Monitor monitor) {
    long start = System.nanoTime();
    List<String> refusals = new ArrayList<>();
    State state = null;
    Outcomes outcomes = null;
    Span place = null;
    try {
      state = state(question, monitor);
    } catch (SimulationRefusedException refusal) {
      refusals.add(Refusals.text(question.circuit(), refusal));
      place = refusal.span();
    }
    try {
      outcomes =
          state != null && question.reading() instanceof OneShot && measures(question.circuit())
              ? ofRun(question.circuit(), state.bits())
              : outcomes(question, monitor);
    } catch (SimulationRefusedException refusal) {
      String text = Refusals.text(question.circuit(), refusal);
      if (!refusals.contains(text)) {
        refusals.add(text);
        place = place == null ? refusal.span() : place;
      }
    }
    return new ResultsAnswer(
        question, state, outcomes, String.join("\n", refusals), place, millisSince(start));
  }

  /**
   * Reads what is linear in the state, in the reading of measurement that the question has.
   *
   * @return nothing if no run is left
   */
  public List<Estimate> estimates(
      ResultsQuestion question, List<Reading> readings, Monitor monitor) {
    try {
      return selected(question, readings, monitor).estimates();
    } catch (SimulationRefusedException refusal) {
      if (!question.isOfAllRuns() || refusal.reason() == Reason.ENDLESS) {
        throw refusal;
      }
      SimulationRequest request = question.request(withoutLast(question));
      return simulator.read(request, readings, monitor).estimates();
    }
  }

  /** What is left of the ways through the program that the question is about. */
  Selected selected(ResultsQuestion question, List<Reading> readings, Monitor monitor) {
    SimulationRequest request = question.request(withoutLast(question));
    return simulator.select(request, selection(question), readings, 1, monitor);
  }

  /** The bits that are 1 at the end of the one run that the question is about. */
  public BitSet bits(ResultsQuestion question, Monitor monitor) {
    SimulationRequest request = question.request(question.circuit());
    return simulator.select(request, selection(question), List.of(), 1, monitor).bits();
  }

  private static Selection selection(ResultsQuestion question) {
    return switch (question.reading()) {
      case Ensemble _ -> Selection.ALL;
      case OneShot(long seed) -> Selection.ofShot(seed);
      case PostSelected(Map<Integer, Boolean> bits) -> Selection.having(bits);
    };
  }

  private State state(ResultsQuestion question, Monitor monitor) {
    Circuit circuit = withoutLast(question);
    List<Reading> readings = readings(circuit);
    SimulationRequest request = question.request(circuit);
    try {
      Selected selected = simulator.select(request, selection(question), readings, LISTED, monitor);
      return new State(
          selected.kept(),
          selected.ways(),
          question.noise() == null || question.reading() instanceof OneShot
              ? selected.amplitudes()
              : null,
          selected.estimates().stream().map(each -> WireState.of(each.values())).toList(),
          selected.bits(),
          0);
    } catch (SimulationRefusedException refusal) {
      if (!question.isOfAllRuns() || refusal.reason() == Reason.ENDLESS) {
        throw refusal;
      }
      boolean pure = isPure(question);
      return sampled(request, readings, pure ? largest(request, monitor) : null, monitor);
    }
  }

  /** What is too large for a table may be few amplitudes, or a product of small states. */
  private @Nullable AmplitudeTable largest(SimulationRequest request, Monitor monitor) {
    try {
      return simulator.amplitudes(request, Integer.MAX_VALUE, LISTED, monitor);
    } catch (SimulationRefusedException refusal) {
      return null;
    }
  }

  private State sampled(
      SimulationRequest request,
      List<Reading> readings,
      @Nullable AmplitudeTable amplitudes,
      Monitor monitor) {
    Simulator.Readings found = simulator.read(request, readings, monitor);
    double error = 0;
    for (Estimate estimate : found.estimates()) {
      for (double each : estimate.errors()) {
        error = Math.max(error, 2 * each);
      }
    }
    return new State(
        1,
        Math.max(1, (int) found.shots()),
        amplitudes,
        found.estimates().stream().map(each -> WireState.of(each.values())).toList(),
        new BitSet(),
        error);
  }

  private Outcomes outcomes(ResultsQuestion question, Monitor monitor) {
    SimulationRequest request = question.request(question.circuit());
    return switch (question.reading()) {
      case Ensemble _ -> ensemble(request, monitor);
      case OneShot(long seed) -> {
        Counts counts = simulator.run(request.with(1, seed), monitor).counts();
        yield new Outcomes(distribution(counts), 1, "", "");
      }
      case PostSelected(Map<Integer, Boolean> bits) -> {
        Conditional conditional = simulator.conditional(request, bits, LISTED, monitor);
        yield new Outcomes(conditional.distribution(), 0, "", "");
      }
    };
  }

  private Outcomes ensemble(SimulationRequest request, Monitor monitor) {
    try {
      Simulator.Exact exact = simulator.exact(request, LISTED, monitor);
      return new Outcomes(exact.distribution(), 0, exact.engine().label(), exact.reason());
    } catch (SimulationRefusedException refusal) {
      if (refusal.reason() == Reason.ENDLESS
          || refusal.reason() == Reason.PARAMETER
          || refusal.reason() == Reason.VALUE) {
        throw refusal;
      }
      var run = simulator.run(request, monitor);
      return new Outcomes(
          distribution(run.counts()), request.shots(), run.engine().label(), run.reason());
    }
  }

  /** The frequencies of what was drawn, most frequent first. */
  static Distribution distribution(Counts counts) {
    double shots = counts.shots();
    List<Distribution.Entry> entries =
        IntStream.range(0, counts.size())
            .mapToObj(at -> new Distribution.Entry(counts.outcome(at), counts.count(at) / shots))
            .sorted((one, other) -> Double.compare(other.probability(), one.probability()))
            .toList();
    List<Distribution.Entry> listed = entries.subList(0, Math.min(LISTED, entries.size()));
    double sum = listed.stream().mapToDouble(Distribution.Entry::probability).sum();
    return new Distribution(
        counts.keys(), listed, listed.size() == entries.size() ? 0 : Math.max(0, 1 - sum));
  }

  private static List<Reading> readings(Circuit circuit) {
    return IntStream.range(0, Math.min(MOST_WIRES, circuit.qubitCount()))
        .mapToObj(qubit -> (Reading) new Reading.ReducedState(List.of(qubit)))
        .toList();
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }
}
