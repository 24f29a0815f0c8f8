package org.ketbench.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.engine.parts.Parts;
import org.ketbench.engine.parts.Together;
import org.ketbench.result.Counts;
import org.ketbench.result.Distribution;
import org.ketbench.result.OutcomeKeys;

/** Answers a request part by part where its circuit falls into parts that never meet. */
final class SplitSimulation {
  /** Fewer qubits than this are simulated together in no time. */
  private static final int WORTH_SPLITTING = 15;

  private final EngineChoice engines;
  private final SimulationRequest request;
  private final List<Circuit> parts;

  /** An answer, how far it can be off, which engine gave it and why that one. */
  record Answer<T>(T value, double bound, EngineKind engine, String reason) {}

  SplitSimulation(EngineChoice engines, SimulationRequest request) {
    this(engines, request, parts(request));
  }

  private SplitSimulation(EngineChoice engines, SimulationRequest request, List<Circuit> parts) {
    this.engines = engines;
    this.request = request;
    this.parts = parts;
  }

  /** An answer about the circuit as a whole. */
  static SplitSimulation whole(EngineChoice engines, SimulationRequest request) {
    return new SplitSimulation(engines, request, List.of(request.circuit()));
  }

  /** The parts of a circuit; the circuit itself where it is better simulated as a whole. */
  static List<Circuit> parts(SimulationRequest request) {
    Circuit circuit = request.circuit();
    boolean together =
        circuit.qubitCount() < WORTH_SPLITTING
            || (request.noise() != null && request.noise().linksQubits());
    return together ? List.of(circuit) : Parts.of(circuit);
  }

  private OutcomeKeys keys() {
    return measures(request.circuit())
        ? OutcomeKeys.ofBits(request.circuit(), bit -> bit)
        : OutcomeKeys.ofQubits(request.circuit().qubitCount(), qubit -> qubit);
  }

  /** The parts that show in outcomes: those that measure something, or all if none does. */
  private List<Circuit> shown() {
    return measures(request.circuit())
        ? parts.stream().filter(SplitSimulation::measures).toList()
        : parts;
  }

  private static boolean measures(Circuit circuit) {
    boolean[] measures = new boolean[1];
    Operations.visit(
        circuit.operations(), each -> measures[0] |= each instanceof Operation.Measure);
    return measures[0];
  }

  /** Parts are drawn apart from each other; a single shot of a part is that of the whole. */
  private Task part(Circuit circuit, int number) {
    long seed = request.shots() == 1 ? request.seed() : Randomness.seedOf(request.seed(), number);
    return Task.of(request.with(circuit).with(request.shots(), seed));
  }

  Answer<Counts> counts(Monitor monitor) {
    Together together = new Together(keys());
    if (parts.size() < 2 || !together.fits(request.shots())) {
      Task task = Task.of(request);
      EngineChoice.Chosen chosen = engines.choose(task, Question.SHOTS);
      return answer(chosen.engine().counts(task, monitor), chosen);
    }
    List<Circuit> shown = shown();
    List<EngineChoice.Chosen> all = new ArrayList<>();
    List<Counts> found = new ArrayList<>();
    double bound = 0;
    for (int each = 0; each < shown.size(); each++) {
      Task part = part(shown.get(each), each);
      EngineChoice.Chosen chosen = engines.choose(part, Question.SHOTS);
      Bounded<Counts> counts = chosen.engine().counts(part, monitor);
      all.add(chosen);
      found.add(counts.value());
      bound += counts.bound();
    }
    Counts counts = together.counts(found, request.shots(), request.seed());
    return answer(new Bounded<>(counts, Math.min(1, bound)), shown, all);
  }

  Answer<Distribution> distribution(int top, Monitor monitor) {
    if (parts.size() < 2) {
      Task task = Task.of(request);
      EngineChoice.Chosen chosen = engines.choose(task, Question.DISTRIBUTION);
      return answer(chosen.engine().distribution(task, top, monitor), chosen);
    }
    List<Circuit> shown = shown();
    List<EngineChoice.Chosen> all = new ArrayList<>();
    List<Distribution> found = new ArrayList<>();
    double bound = 0;
    for (int each = 0; each < shown.size(); each++) {
      Task part = part(shown.get(each), each);
      EngineChoice.Chosen chosen = engines.choose(part, Question.DISTRIBUTION);
      Bounded<Distribution> distribution = chosen.engine().distribution(part, top, monitor);
      all.add(chosen);
      found.add(distribution.value());
      bound += distribution.bound();
    }
    Distribution distribution = new Together(keys()).distribution(found, top);
    return answer(new Bounded<>(distribution, Math.min(1, bound)), shown, all);
  }

  private static <T> Answer<T> answer(Bounded<T> value, EngineChoice.Chosen chosen) {
    return new Answer<>(value.value(), value.bound(), chosen.engine().kind(), chosen.reason());
  }

  private <T> Answer<T> answer(
      Bounded<T> value, List<Circuit> shown, List<EngineChoice.Chosen> all) {
    EngineChoice.Chosen chosen = all.get(largest(shown));
    return new Answer<>(
        value.value(), value.bound(), chosen.engine().kind(), reason(parts.size(), shown));
  }

  /** The qubits that something happens to. */
  static BitSet qubits(Circuit circuit) {
    BitSet qubits = new BitSet();
    circuit.operations().forEach(operation -> qubits.or(Operations.qubits(operation)));
    return qubits;
  }

  private static int size(Circuit circuit) {
    return qubits(circuit).cardinality();
  }

  /** The number of the part that something happens to on the most qubits. */
  static int largest(List<Circuit> circuits) {
    int largest = 0;
    for (int each = 1; each < circuits.size(); each++) {
      largest = size(circuits.get(each)) > size(circuits.get(largest)) ? each : largest;
    }
    return largest;
  }

  /** In one sentence, why a circuit was simulated part by part. */
  static String reason(int parts, List<Circuit> circuits) {
    return "The circuit falls into "
        + parts
        + " parts that never meet, the largest of "
        + size(circuits.get(largest(circuits)))
        + " qubits, so each was simulated by itself.";
  }
}
