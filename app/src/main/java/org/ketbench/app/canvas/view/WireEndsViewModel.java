package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.live.LiveSimulation;

/** The probabilities at the ends of the wires, of the circuit that is shown or is being tried. */
public final class WireEndsViewModel implements AutoCloseable {
  private final @Nullable Supplier<LiveSimulation> begin;
  private final Executor display;
  private final ReadOnlyObjectWrapper<WireEnds> ends = new ReadOnlyObjectWrapper<>(WireEnds.NONE);
  private @Nullable LiveSimulation simulation;
  private @Nullable Circuit asked;
  private @Nullable Circuit committed;
  private WireEnds committedEnds = WireEnds.NONE;

  WireEndsViewModel(CanvasWork work) {
    begin = work.simulation();
    display = work.display();
  }

  public ReadOnlyObjectProperty<WireEnds> ends() {
    return ends.getReadOnlyProperty();
  }

  /**
   * Finds out about a circuit.
   *
   * @param isPreview whether another circuit is gone back to afterwards, whose answer is kept
   */
  @SuppressWarnings({"ReferenceEquality", "FutureReturnValueIgnored"}) // the answer tells all
  void show(@Nullable Circuit circuit, boolean isPreview) {
    if (begin == null || circuit == asked) {
      return;
    }
    asked = circuit;
    if (circuit == null || circuit.qubitCount() == 0) {
      accept(circuit, isPreview, WireEnds.NONE);
    } else if (circuit == committed) {
      ends.set(committedEnds);
    } else {
      LiveSimulation session = simulation == null ? begin.get() : simulation;
      simulation = session;
      session
          .ask(circuit, Map.of(), _ -> {}, states -> states.end().probabilitiesOfOne(circuit))
          .whenComplete(
              (ones, failure) -> display.execute(() -> answer(circuit, isPreview, ones, failure)));
    }
  }

  @SuppressWarnings("ReferenceEquality") // an answer to an older question is dropped
  private void answer(
      Circuit circuit, boolean isPreview, double @Nullable [] ones, @Nullable Throwable failure) {
    if (circuit != asked || failure instanceof CancellationException) {
      return;
    }
    if (ones == null) {
      accept(circuit, isPreview, new WireEnds(List.of(), reason(failure)));
      return;
    }
    List<Double> known = new ArrayList<>();
    for (double one : ones) {
      known.add(one);
    }
    accept(circuit, isPreview, new WireEnds(known, ""));
  }

  private void accept(@Nullable Circuit circuit, boolean isPreview, WireEnds found) {
    if (!isPreview) {
      committed = circuit;
      committedEnds = found;
    }
    ends.set(found);
  }

  private static String reason(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SimulationRefusedException refused) {
        return "No probabilities: " + refused.getMessage();
      }
      cause = cause.getCause();
    }
    return "No probabilities: " + failure;
  }

  @Override
  public void close() {
    if (simulation != null) {
      simulation.close();
    }
  }
}
