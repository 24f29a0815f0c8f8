package org.ketbench.engine.statevector.live;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.StateVector;
import org.ketbench.engine.statevector.StateVectorEngine;

/**
 * Simulates a circuit while it is being changed.
 *
 * <p>Questions are answered one at a time on a thread of their own. A new question makes all that
 * came before it void: what runs is cancelled, what waits is dropped. States are kept along the
 * circuit, so that a change near its end costs only the end.
 */
public final class LiveSimulation implements AutoCloseable {
  /** 27 qubits in double precision. */
  private static final double MOST_BYTES = 2.5 * (1L << 30);

  private final StateVectorEngine engine;
  private final LiveState state;

  /** Gives way to who draws the answers; so do the threads that the engine begins in it. */
  @SuppressWarnings("ThreadPriorityCheck") // nothing is wrong if the system takes no notice
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .daemon()
              .name("live-simulation")
              .priority(Thread.MIN_PRIORITY)
              .factory());

  private final AtomicReference<@Nullable Task<?>> newest = new AtomicReference<>();

  /** The states of the circuit that was asked about. */
  public interface States {
    /** The state after so many operations of the circuit; good until the next one is taken. */
    StateVector after(int operations);

    /** The state at the end of the circuit. */
    StateVector end();

    /** What the last state has cost. */
    LiveWork work();
  }

  /** Reads what is to be shown from states; runs on the session's own thread. */
  public interface Reading<T> {
    T read(States states);
  }

  /**
   * Begins a session.
   *
   * @param engine used by nobody else; closed with the session
   * @param checkpointBytes how much memory states along the circuit may take
   */
  public LiveSimulation(StateVectorEngine engine, double checkpointBytes) {
    this.engine = engine;
    this.state = new LiveState(engine, checkpointBytes, MOST_BYTES);
    worker.execute(engine::expectCircuit);
  }

  /**
   * Asks about a circuit. The answer may fail with a refusal, and is cancelled when another
   * question follows.
   *
   * @param progress told how much is done, from 0 to 1
   */
  public <T> CompletableFuture<T> ask(
      Circuit circuit,
      Map<String, Double> parameters,
      DoubleConsumer progress,
      Reading<T> reading) {
    Task<T> task = new Task<>(circuit, Map.copyOf(parameters), progress, reading);
    Task<?> last = newest.getAndSet(task);
    if (last != null) {
      last.answer.cancel(false);
    }
    try {
      worker.execute(task);
    } catch (RejectedExecutionException e) {
      task.answer.cancel(false);
    }
    return task.answer;
  }

  /** Cancels what runs and gives all memory back. */
  @Override
  public void close() {
    Task<?> last = newest.getAndSet(null);
    if (last != null) {
      last.answer.cancel(false);
    }
    if (worker.isShutdown()) {
      return;
    }
    worker.execute(
        () -> {
          state.close();
          engine.close();
        });
    worker.shutdown();
  }

  private final class Task<T> implements Runnable, Monitor, States {
    private final Circuit circuit;
    private final Map<String, Double> parameters;
    private final DoubleConsumer progress;
    private final Reading<T> reading;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Task(
        Circuit circuit,
        Map<String, Double> parameters,
        DoubleConsumer progress,
        Reading<T> reading) {
      this.circuit = circuit;
      this.parameters = parameters;
      this.progress = progress;
      this.reading = reading;
    }

    @Override
    public void run() {
      if (cancelled()) {
        return;
      }
      try {
        answer.complete(reading.read(this));
      } catch (CancellationException e) {
        answer.cancel(false);
      } catch (RuntimeException | Error e) {
        answer.completeExceptionally(e);
      }
    }

    @Override
    public boolean cancelled() {
      return answer.isDone();
    }

    @Override
    public void progress(double done) {
      progress.accept(done);
    }

    @Override
    public StateVector after(int operations) {
      return state.after(circuit, parameters, operations, this);
    }

    @Override
    public StateVector end() {
      return after(circuit.operations().size());
    }

    @Override
    public LiveWork work() {
      return state.work();
    }
  }
}
