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

  /** An answer, which engine gave it and why that one. */
  record Answer<T>(T value, EngineKind engine, String reason) {}

  SplitSimulation(EngineChoice engines, SimulationRequest request) {
    this.engines = engines;
    this.request = request;
    this.parts = parts(request);
  }

  private static List<Circuit> parts(SimulationRequest request) {
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

  private SimulationRequest part(Circuit circuit, int number) {
    return new SimulationRequest(
        circuit,
        request.parameters(),
        request.shots(),
        Randomness.seedOf(request.seed(), number),
        request.engine(),
        request.precision(),
        request.threads(),
        request.noise());
  }

  Answer<Counts> counts(Monitor monitor) {
    Together together = new Together(keys());
    if (parts.size() < 2 || !together.fits(request.shots())) {
      EngineChoice.Chosen chosen = engines.choose(request, Question.SHOTS);
      return new Answer<>(
          chosen.engine().counts(request, monitor), chosen.engine().kind(), chosen.reason());
    }
    List<Circuit> shown = shown();
    List<EngineChoice.Chosen> all = new ArrayList<>();
    List<Counts> found = new ArrayList<>();
    for (int each = 0; each < shown.size(); each++) {
      SimulationRequest part = part(shown.get(each), each);
      EngineChoice.Chosen chosen = engines.choose(part, Question.SHOTS);
      all.add(chosen);
      found.add(chosen.engine().counts(part, monitor));
    }
    return answer(together.counts(found, request.shots(), request.seed()), shown, all);
  }

  Answer<Distribution> distribution(int top, Monitor monitor) {
    if (parts.size() < 2) {
      EngineChoice.Chosen chosen = engines.choose(request, Question.DISTRIBUTION);
      return new Answer<>(
          chosen.engine().distribution(request, top, monitor),
          chosen.engine().kind(),
          chosen.reason());
    }
    List<Circuit> shown = shown();
    List<EngineChoice.Chosen> all = new ArrayList<>();
    List<Distribution> found = new ArrayList<>();
    for (int each = 0; each < shown.size(); each++) {
      SimulationRequest part = part(shown.get(each), each);
      EngineChoice.Chosen chosen = engines.choose(part, Question.DISTRIBUTION);
      all.add(chosen);
      found.add(chosen.engine().distribution(part, top, monitor));
    }
    return answer(new Together(keys()).distribution(found, top), shown, all);
  }

  private <T> Answer<T> answer(T value, List<Circuit> shown, List<EngineChoice.Chosen> all) {
    int most = 0;
    int largest = 0;
    for (int each = 0; each < shown.size(); each++) {
      BitSet qubits = new BitSet();
      shown.get(each).operations().forEach(operation -> qubits.or(Operations.qubits(operation)));
      if (qubits.cardinality() > most) {
        most = qubits.cardinality();
        largest = each;
      }
    }
    EngineChoice.Chosen chosen = all.get(largest);
    return new Answer<>(
        value,
        chosen.engine().kind(),
        "The circuit falls into "
            + parts.size()
            + " parts that never meet, the largest of "
            + most
            + " qubits, so each was simulated by itself.");
  }
}
