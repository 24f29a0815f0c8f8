package org.ketbench.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.branches.Randomness;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.parts.PartReadings;

/**
 * Which engines read what of a program, part by part where its circuit falls into parts that never
 * meet. The state that is read is the one before measurements on which nothing depends.
 */
final class ReadingPlan {
  private final List<Circuit> circuits;
  private final List<Part> parts = new ArrayList<>();
  private final PartReadings together;

  /** A part that matters for what is asked. */
  private record Part(
      int number, Circuit circuit, Task task, EngineChoice.Chosen chosen, List<Reading> readings) {}

  private ReadingPlan(
      EngineChoice engines,
      SimulationRequest request,
      Question question,
      List<Reading> readings,
      BitSet wanted) {
    circuits = SplitSimulation.parts(request);
    together = new PartReadings(circuits, readings);
    for (int each = 0; each < circuits.size(); each++) {
      Circuit circuit = circuits.get(each);
      boolean matters = circuits.size() == 1 || SplitSimulation.qubits(circuit).intersects(wanted);
      if (matters) {
        Task task = Task.of(request.with(circuit)).unmeasured();
        EngineChoice.Chosen chosen = engines.choose(task, question);
        List<Reading> its = circuits.size() == 1 ? readings : together.of(each);
        parts.add(new Part(each, circuit, task, chosen, its));
      }
    }
  }

  /** A plan for readings. */
  static ReadingPlan of(EngineChoice engines, SimulationRequest request, List<Reading> readings) {
    BitSet wanted = new BitSet();
    for (Reading reading : readings) {
      switch (reading) {
        case Reading.Expectation(PauliSum sum) ->
            sum.terms().forEach(term -> term.product().factors().keySet().forEach(wanted::set));
        case Reading.Marginal(List<Integer> of) -> of.forEach(wanted::set);
        case Reading.ReducedState(List<Integer> of) -> of.forEach(wanted::set);
        case Reading.Bins(int bits) -> {
          int qubits = request.circuit().qubitCount();
          wanted.set(Math.max(0, qubits - bits), qubits);
        }
      }
    }
    return new ReadingPlan(engines, request, Question.READINGS, readings, wanted);
  }

  /** A plan for how mixed sets of qubits are. */
  static ReadingPlan ofSets(
      EngineChoice engines, SimulationRequest request, List<List<Integer>> sets) {
    BitSet wanted = new BitSet();
    sets.forEach(set -> set.forEach(wanted::set));
    return new ReadingPlan(engines, request, Question.ENTROPIES, List.of(), wanted);
  }

  /** Reads everything once, over so many shots where that takes shots. */
  List<Estimate> read(int shots, long seed, Monitor monitor) {
    if (circuits.size() == 1) {
      Part whole = parts.getFirst();
      return read(whole, whole.task().with(shots, seed), monitor);
    }
    List<List<Estimate>> found = new ArrayList<>(Collections.nCopies(circuits.size(), List.of()));
    for (Part part : parts) {
      long its = Randomness.seedOf(seed, part.number());
      found.set(part.number(), read(part, part.task().with(shots, its), monitor));
    }
    return together.together(found);
  }

  private static List<Estimate> read(Part part, Task task, Monitor monitor) {
    return part.readings().isEmpty()
        ? List.of()
        : part.chosen().engine().read(task, part.readings(), monitor);
  }

  /** How mixed sets of qubits are. */
  List<Mixedness> mixedness(List<List<Integer>> sets, Monitor monitor) {
    if (circuits.size() == 1) {
      Part whole = parts.getFirst();
      return whole.chosen().engine().mixedness(whole.task(), sets, monitor);
    }
    List<Mixedness> all =
        new ArrayList<>(sets.stream().map(set -> Mixedness.none(set.size())).toList());
    for (Part part : parts) {
      BitSet inside = SplitSimulation.qubits(part.circuit());
      List<Integer> numbers = new ArrayList<>();
      List<List<Integer>> some = new ArrayList<>();
      for (int each = 0; each < sets.size(); each++) {
        List<Integer> its = sets.get(each).stream().filter(inside::get).toList();
        if (!its.isEmpty()) {
          numbers.add(each);
          some.add(its);
        }
      }
      List<Mixedness> found = part.chosen().engine().mixedness(part.task(), some, monitor);
      for (int each = 0; each < some.size(); each++) {
        all.set(numbers.get(each), all.get(numbers.get(each)).and(found.get(each)));
      }
    }
    return all;
  }

  /** The engine of the largest part that matters; null where none does. */
  @Nullable EngineKind engine() {
    return parts.isEmpty() ? null : largest().engine().kind();
  }

  /** In one sentence, why it is read this way. */
  String reason() {
    return circuits.size() == 1
        ? largest().reason()
        : SplitSimulation.reason(circuits.size(), circuits);
  }

  private EngineChoice.Chosen largest() {
    return parts.get(SplitSimulation.largest(parts.stream().map(Part::circuit).toList())).chosen();
  }
}
