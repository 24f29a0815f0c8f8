package org.ketbench.app.charts.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.engine.FinalMeasurements;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.branches.Selected;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.observable.Entanglement;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.observable.Reading;
import org.ketbench.result.AmplitudeTable;

/** Finds out how qubits hang together. */
public final class StructureWork {
  /** Larger matrices have more entries than anybody looks at. */
  public static final int MOST_QUBITS = 6;

  /** Pairs grow with the square of this. */
  public static final int MOST_LINKED = 16;

  /** More moments than a narrow chart has pixels to tell apart. */
  private static final int MOST_MOMENTS = 64;

  private static final Texts TEXTS = Texts.beside(StructureWork.class);

  private final Simulator simulator;
  private final ResultsWork work;

  public StructureWork(Simulator simulator) {
    this.simulator = simulator;
    work = new ResultsWork(simulator);
  }

  /** The state of some qubits by themselves. */
  public Structure.Density density(
      ResultsQuestion question, List<Integer> qubits, Monitor monitor) {
    List<Estimate> found =
        work.estimates(question, List.of(new Reading.ReducedState(qubits)), monitor);
    requireAny(found);
    return new Structure.Density(question.circuit(), qubits, Entanglement.matrix(found.getFirst()));
  }

  /** What each two of the first qubits know of one another. */
  public Structure.Links links(ResultsQuestion question, Monitor monitor) {
    int count = Math.min(MOST_LINKED, question.circuit().qubitCount());
    List<Reading> readings = new ArrayList<>();
    for (int qubit = 0; qubit < count; qubit++) {
      readings.add(new Reading.ReducedState(List.of(qubit)));
    }
    for (int high = 1; high < count; high++) {
      for (int low = 0; low < high; low++) {
        readings.add(new Reading.ReducedState(List.of(low, high)));
      }
    }
    List<Estimate> found = work.estimates(question, readings, monitor);
    requireAny(found);
    List<Double> entropies = new ArrayList<>();
    for (int qubit = 0; qubit < count; qubit++) {
      entropies.add(entropy(found.get(qubit)));
    }
    List<Double> shared = new ArrayList<>();
    int next = count;
    for (int high = 1; high < count; high++) {
      for (int low = 0; low < high; low++) {
        double both = entropy(found.get(next++));
        shared.add(Math.max(0, entropies.get(low) + entropies.get(high) - both));
      }
    }
    return new Structure.Links(question.circuit(), count, entropies, shared);
  }

  private static double entropy(Estimate estimate) {
    return Mixedness.of(Entanglement.matrix(estimate)).entropy();
  }

  /**
   * The entropy of a cut along the columns.
   *
   * @param question of the whole circuit
   * @param soFar is shown what is known already
   */
  public Structure.Cuts cuts(
      ResultsQuestion question,
      Timeline timeline,
      int cut,
      Monitor monitor,
      Consumer<Structure.Cuts> soFar) {
    int size = timeline.size();
    List<Integer> moments =
        size <= MOST_MOMENTS
            ? IntStream.range(0, size).boxed().toList()
            : IntStream.range(0, MOST_MOMENTS)
                .mapToObj(each -> (int) ((long) each * (size - 1) / (MOST_MOMENTS - 1)))
                .toList();
    List<Double> entropies = new ArrayList<>();
    for (int moment : moments) {
      if (monitor.cancelled()) {
        throw new CancellationException();
      }
      entropies.add(cut(question.of(timeline.until(moment)), cut, monitor));
      soFar.accept(new Structure.Cuts(question.circuit(), cut, moments, entropies));
    }
    return new Structure.Cuts(question.circuit(), cut, moments, entropies);
  }

  /** A small side is read as it is; of a large one only what needs no matrix of it. */
  private double cut(ResultsQuestion question, int cut, Monitor monitor) {
    List<Integer> first = IntStream.range(0, cut).boxed().toList();
    if (cut <= MOST_QUBITS) {
      List<Estimate> found =
          work.estimates(question, List.of(new Reading.ReducedState(first)), monitor);
      return found.isEmpty() ? Double.NaN : entropy(found.getFirst());
    }
    if (!question.isOfAllRuns()) {
      return otherSide(question, cut, monitor);
    }
    SimulationRequest request =
        question.request(ResultsWork.withoutLast(question)).with(0, question.seed());
    return simulator.mixedness(request, List.of(first), monitor).all().getFirst().entropy();
  }

  /** Of one pure state both sides of a cut have the same entropy, so the smaller one will do. */
  private double otherSide(ResultsQuestion question, int cut, Monitor monitor) {
    int qubits = question.circuit().qubitCount();
    if (qubits - cut <= MOST_QUBITS) {
      List<Integer> others = IntStream.range(cut, qubits).boxed().toList();
      Selected found = work.selected(question, List.of(new Reading.ReducedState(others)), monitor);
      if (found.estimates().isEmpty()) {
        return Double.NaN;
      }
      if (found.amplitudes() != null) {
        return entropy(found.estimates().getFirst());
      }
    }
    throw new SimulationRefusedException(
        Reason.SIZE, TEXTS.get("cuts.large", cut, MOST_QUBITS), null);
  }

  /** The matrix of a small circuit, a column for each basis state that it is begun with. */
  public Structure.Operator operator(ResultsQuestion question, Monitor monitor) {
    Circuit circuit = FinalMeasurements.removed(question.circuit(), Set.of());
    int qubits = circuit.qubitCount();
    if (qubits > MOST_QUBITS) {
      throw new SimulationRefusedException(
          Reason.SIZE, TEXTS.get("operator.large", qubits, MOST_QUBITS), null);
    }
    int size = 1 << qubits;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int column = 0; column < size; column++) {
      SimulationRequest request =
          question.request(begunWith(circuit, column)).with((NoiseModel) null);
      AmplitudeTable found = simulator.amplitudes(request, Integer.MAX_VALUE, size, monitor);
      for (AmplitudeTable.Row row : found.rows()) {
        int at = row.index().intValue() * size + column;
        re[at] = row.re();
        im[at] = row.im();
      }
    }
    return new Structure.Operator(question.circuit(), Matrix.of(size, re, im));
  }

  private static Circuit begunWith(Circuit circuit, int basisState) {
    List<Operation> operations = new ArrayList<>();
    for (int rest = basisState; rest != 0; rest &= rest - 1) {
      operations.add(
          new Operation.Apply(
              GateCatalogue.standard().get("x"),
              List.of(),
              Qubits.of(Integer.numberOfTrailingZeros(rest)),
              Span.NONE));
    }
    operations.addAll(circuit.operations());
    return circuit.with(operations);
  }

  private static void requireAny(List<Estimate> found) {
    if (found.isEmpty() || Arrays.stream(found.getFirst().values()).anyMatch(Double::isNaN)) {
      throw new SimulationRefusedException(Reason.VALUE, TEXTS.get("structure.none"), null);
    }
  }
}
