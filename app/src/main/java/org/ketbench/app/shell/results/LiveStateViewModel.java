package org.ketbench.app.shell.results;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.result.AmplitudeTable;

/**
 * The state at the end of a circuit, simulated in the background while the circuit changes; only
 * the newest version counts.
 */
public final class LiveStateViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(LiveStateViewModel.class);

  /** More than a window is high. */
  private static final int LARGEST = 64;

  private final Supplier<LiveSimulation> begin;
  private final Executor display;
  private final ReadOnlyObjectWrapper<LiveState> state =
      new ReadOnlyObjectWrapper<>(LiveState.EMPTY);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private @Nullable LiveSimulation simulation;
  private @Nullable Circuit shown;
  private long newest;

  /**
   * What is known.
   *
   * @param rows the largest amplitudes, largest first
   * @param message why there are none; empty when there are
   * @param millis how long it took
   */
  public record LiveState(
      int qubits, List<AmplitudeTable.Row> rows, String message, double millis) {
    static final LiveState EMPTY = new LiveState(0, List.of(), TEXTS.get("state.none"), 0);

    public LiveState {
      rows = List.copyOf(rows);
    }

    /** The probability of all that is not listed. */
    public double rest() {
      double listed = rows.stream().mapToDouble(AmplitudeTable.Row::probability).sum();
      return Math.max(0, 1 - listed);
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
    double millis = (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    return new LiveState(table.qubits(), table.rows(), "", millis);
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
    progress.set(1);
    if (found != null) {
      state.set(found);
    } else {
      state.set(new LiveState(circuit.qubitCount(), List.of(), reason(failure), 0));
    }
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SimulationRefusedException refused) {
        return String.valueOf(refused.getMessage());
      }
      cause = cause.getCause();
    }
    return TEXTS.get("state.failed", String.valueOf(failure));
  }

  @Override
  public void close() {
    if (simulation != null) {
      simulation.close();
    }
  }
}
