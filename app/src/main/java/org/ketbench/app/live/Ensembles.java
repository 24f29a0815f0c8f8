package org.ketbench.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.calm.Background;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.branches.Selection;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.Reading;
import org.ketbench.result.Distribution;

/**
 * Answers about programs that measure, reset and decide in the middle, for which there is no one
 * state: all courses that they can take count, each by how probable it is. A new question makes the
 * one before it void.
 */
public final class Ensembles implements AutoCloseable {
  private final Simulator simulator = new Simulator();
  private final ExecutorService worker = Background.thread("ensembles");
  private final AtomicReference<@Nullable CompletableFuture<?>> newest = new AtomicReference<>();

  /** Whether a question failed because the program has no one state. */
  public static boolean isNeeded(@Nullable Throwable failure) {
    SimulationRefusedException refusal = refusal(failure);
    return refusal != null && refusal.reason() == SimulationRefusedException.Reason.OPERATION;
  }

  /** The refusal that a failure comes from; null if it is another failure. */
  public static @Nullable SimulationRefusedException refusal(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SimulationRefusedException refused) {
        return refused;
      }
      cause = cause.getCause();
    }
    return null;
  }

  /** The most probable outcomes of a circuit. */
  public CompletableFuture<Distribution> outcomes(Circuit circuit, int most) {
    return ask(circuit, (request, monitor) -> simulator.probabilities(request, most, monitor));
  }

  /** How probable 1 is for each qubit at the end of a circuit. */
  public CompletableFuture<double[]> probabilitiesOfOne(Circuit circuit) {
    List<Reading> readings = new ArrayList<>();
    for (int qubit = 0; qubit < circuit.qubitCount(); qubit++) {
      readings.add(new Reading.Marginal(List.of(qubit)));
    }
    return ask(
        circuit,
        (request, monitor) ->
            estimates(request, readings, monitor).stream()
                .mapToDouble(each -> each.values()[1])
                .toArray());
  }

  /** Exact as long as there are few enough courses to follow them all. */
  private List<Estimate> estimates(
      SimulationRequest request, List<Reading> readings, Monitor monitor) {
    try {
      return simulator.select(request, Selection.ALL, readings, 1, monitor).estimates();
    } catch (SimulationRefusedException e) {
      return simulator.read(request, readings, monitor).estimates();
    }
  }

  private <T> CompletableFuture<T> ask(
      Circuit circuit, BiFunction<SimulationRequest, Monitor, T> question) {
    var answer = new CompletableFuture<T>();
    CompletableFuture<?> last = newest.getAndSet(answer);
    if (last != null) {
      last.cancel(false);
    }
    SimulationRequest request = SimulationRequest.of(circuit, 0, 0);
    try {
      worker.execute(() -> answer(answer, () -> question.apply(request, answer::isDone)));
    } catch (RejectedExecutionException e) {
      answer.cancel(false);
    }
    return answer;
  }

  private static <T> void answer(CompletableFuture<T> answer, Supplier<T> question) {
    if (answer.isDone()) {
      return;
    }
    try {
      answer.complete(question.get());
    } catch (CancellationException e) {
      answer.cancel(false);
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  /** Stops what runs. */
  @Override
  public void close() {
    CompletableFuture<?> last = newest.getAndSet(null);
    if (last != null) {
      last.cancel(false);
    }
    worker.shutdown();
  }
}
