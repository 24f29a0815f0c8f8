package org.ketbench.app.shell.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.live.Ensembles;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Distribution;
import org.ketbench.result.OutcomeKeys;

/**
 * The state at the end of a circuit, simulated in the background while the circuit changes; only
 * the newest version counts.
 */
public final class LiveStateViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(LiveStateViewModel.class);

  /** More than a window is high. */
  private static final int LARGEST = 64;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Supplier<LiveSimulation> begin;
  private final Executor display;
  private final ReadOnlyObjectWrapper<LiveState> state =
      new ReadOnlyObjectWrapper<>(LiveState.EMPTY);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private @Nullable LiveSimulation simulation;
  private @Nullable Ensembles ensembles;
  private @Nullable Circuit shown;
  private long newest;

  /**
   * What is known.
   *
   * @param rows the largest amplitudes or the most probable outcomes, largest first
   * @param registers what outcomes are written of; empty where the rows are amplitudes of one state
   * @param message why there are none; empty when there are
   * @param millis how long it took
   */
  public record LiveState(
      int qubits, List<Row> rows, List<String> registers, String message, double millis) {
    static final LiveState EMPTY = nothing(0, TEXTS.get("state.none"));

    public LiveState {
      rows = List.copyOf(rows);
      registers = List.copyOf(registers);
    }

    private static LiveState nothing(int qubits, String message) {
      return new LiveState(qubits, List.of(), List.of(), message, 0);
    }

    /** The probability of all that is not listed. */
    public double rest() {
      double listed = rows.stream().mapToDouble(Row::probability).sum();
      return Math.max(0, 1 - listed);
    }
  }

  /**
   * A basis state, or an outcome.
   *
   * @param label the highest qubit left; of an outcome its key
   * @param phase in radians; not a number for an outcome
   */
  public record Row(String label, double probability, double phase) {
    static Row of(AmplitudeTable.Row row) {
      return new Row(row.label(), row.probability(), Math.atan2(row.im(), row.re()));
    }

    public boolean isOutcome() {
      return Double.isNaN(phase);
    }
  }

  /**
   * @param begin makes a simulation, when the first circuit is shown
   * @param display runs what is to be done with an answer
   */
  public LiveStateViewModel(Supplier<LiveSimulation> begin, Executor display) {
    this.begin = begin;
    this.display = display;
  }

  public ReadOnlyObjectProperty<LiveState> state() {
    return state.getReadOnlyProperty();
  }

  /** How much of the newest answer is done, from 0 to 1. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Simulates a circuit; null if there is none. */
  @SuppressWarnings("ReferenceEquality") // the same version needs no second answer
  public void show(@Nullable Circuit circuit) {
    if (circuit == shown) {
      return;
    }
    shown = circuit;
    long ticket = ++newest;
    if (circuit == null || circuit.qubitCount() == 0) {
      progress.set(1);
      state.set(LiveState.EMPTY);
      return;
    }
    LiveSimulation session = simulation == null ? begin.get() : simulation;
    simulation = session;
    progress.set(0);
    CompletableFuture<LiveState> answer =
        session.ask(
            circuit,
            Map.of(),
            done -> display.execute(() -> advance(ticket, done)),
            states -> read(circuit, states));
    var _ =
        answer.whenComplete(
            (found, failure) -> display.execute(() -> accept(ticket, circuit, found, failure)));
  }

  private static LiveState read(Circuit circuit, LiveSimulation.States states) {
    long start = System.nanoTime();
    AmplitudeTable table = states.end().top(circuit, LARGEST);
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    return new LiveState(
        table.qubits(), table.rows().stream().map(Row::of).toList(), List.of(), "", millis);
  }

  private void advance(long ticket, double done) {
    if (ticket == newest) {
      progress.set(done);
    }
  }

  private void accept(
      long ticket, Circuit circuit, @Nullable LiveState found, @Nullable Throwable failure) {
    if (ticket != newest || failure instanceof CancellationException) {
      return;
    }
    if (Ensembles.isNeeded(failure)) {
      follow(ticket, circuit);
      return;
    }
    progress.set(1);
    state.set(found == null ? LiveState.nothing(circuit.qubitCount(), reason(failure)) : found);
  }

  /** Of a program that decides in the middle there is no one state, but there are outcomes. */
  private void follow(long ticket, Circuit circuit) {
    Ensembles courses = ensembles == null ? new Ensembles() : ensembles;
    ensembles = courses;
    progress.set(0);
    long start = System.nanoTime();
    var _ =
        courses
            .outcomes(circuit, LARGEST)
            .whenComplete(
                (found, failure) -> {
                  double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
                  display.execute(() -> accept(ticket, circuit, found, failure, millis));
                });
  }

  private void accept(
      long ticket,
      Circuit circuit,
      @Nullable Distribution found,
      @Nullable Throwable failure,
      double millis) {
    if (ticket != newest || failure instanceof CancellationException) {
      return;
    }
    progress.set(1);
    if (found == null) {
      state.set(LiveState.nothing(circuit.qubitCount(), reason(failure)));
      return;
    }
    List<Row> rows = new ArrayList<>();
    found.byKey().forEach((key, probability) -> rows.add(new Row(key, probability, Double.NaN)));
    List<String> registers =
        found.keys().registers().stream().map(OutcomeKeys.Register::name).toList();
    state.set(new LiveState(circuit.qubitCount(), rows, registers, "", millis));
  }

  private static String reason(@Nullable Throwable failure) {
    SimulationRefusedException refusal = Ensembles.refusal(failure);
    return refusal == null
        ? TEXTS.get("state.failed", String.valueOf(failure))
        : String.valueOf(refusal.getMessage());
  }

  @Override
  public void close() {
    if (simulation != null) {
      simulation.close();
    }
    if (ensembles != null) {
      ensembles.close();
    }
  }
}
