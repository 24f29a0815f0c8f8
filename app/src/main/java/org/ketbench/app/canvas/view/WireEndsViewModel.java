package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.live.Ensembles;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.statevector.live.LiveSimulation;

/** The probabilities at the ends of the wires, of the circuit that is shown or is being tried. */
public final class WireEndsViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(WireEndsViewModel.class);

  private final @Nullable Supplier<LiveSimulation> begin;
  private final Executor display;
  private final ReadOnlyObjectWrapper<WireEnds> ends = new ReadOnlyObjectWrapper<>(WireEnds.NONE);
  private @Nullable LiveSimulation simulation;
  private @Nullable Ensembles ensembles;
  private @Nullable EndsFeed feed;
  private @Nullable Subscription fed;
  private @Nullable Circuit asked;
  private boolean askedForPreview;
  private boolean waiting;
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
   * Takes answers from somebody who is asked about the same circuit, as long as he answers; null to
   * find out by itself.
   */
  public void follow(@Nullable EndsFeed next) {
    if (fed != null) {
      fed.unsubscribe();
    }
    feed = next;
    // Whoever has other engines for what is too large here may know more.
    waiting |= next != null && asked != null && !ends.get().note().isEmpty();
    fed =
        next == null
            ? null
            : next.told().subscribe(this::take).and(next.answers().subscribe(this::findOutUnless));
    findOutUnless(next != null && next.answers().getValue());
  }

  private void findOutUnless(boolean answered) {
    if (!answered && waiting) {
      findOut();
    }
  }

  private void findOut() {
    waiting = false;
    Circuit circuit = asked;
    if (circuit != null) {
      simulate(circuit, askedForPreview);
    }
  }

  private void take(EndsFeed.@Nullable Answer answer) {
    Circuit circuit = asked;
    if (answer == null || circuit == null || !answer.circuit().equals(circuit)) {
      return;
    }
    // One circuit is answered again when its parameters have other values.
    if (answer.ones().size() < circuit.qubitCount()) {
      findOut();
    } else {
      waiting = false;
      accept(circuit, askedForPreview, new WireEnds(answer.ones(), ""));
    }
  }

  /**
   * Finds out about a circuit.
   *
   * @param isPreview whether another circuit is gone back to afterwards, whose answer is kept
   */
  @SuppressWarnings("ReferenceEquality") // the same version has the same answer
  void show(@Nullable Circuit circuit, boolean isPreview) {
    if (begin == null || circuit == asked) {
      return;
    }
    asked = circuit;
    askedForPreview = isPreview;
    waiting = false;
    if (circuit == null || circuit.qubitCount() == 0) {
      accept(circuit, isPreview, WireEnds.NONE);
    } else if (circuit == committed) {
      ends.set(committedEnds);
    } else if (feed != null && feed.answers().getValue()) {
      waiting = true;
      take(feed.told().getValue());
    } else {
      simulate(circuit, isPreview);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the answer tells all
  private void simulate(Circuit circuit, boolean isPreview) {
    if (begin == null) {
      return;
    }
    LiveSimulation session = simulation == null ? begin.get() : simulation;
    simulation = session;
    session
        .ask(circuit, Map.of(), _ -> {}, states -> states.end().probabilitiesOfOne(circuit))
        .whenComplete(
            (ones, failure) -> display.execute(() -> answer(circuit, isPreview, ones, failure)));
  }

  /** Of a program that decides in the middle there is no one state, but there are averages. */
  @SuppressWarnings({"ReferenceEquality", "FutureReturnValueIgnored"}) // the answer tells all
  private void average(Circuit circuit, boolean isPreview) {
    if (circuit != asked) {
      return;
    }
    Ensembles courses = ensembles == null ? new Ensembles() : ensembles;
    ensembles = courses;
    courses
        .probabilitiesOfOne(circuit)
        .whenComplete(
            (ones, failure) -> display.execute(() -> told(circuit, isPreview, ones, failure)));
  }

  private void answer(
      Circuit circuit, boolean isPreview, double @Nullable [] ones, @Nullable Throwable failure) {
    if (Ensembles.isNeeded(failure)) {
      average(circuit, isPreview);
    } else {
      told(circuit, isPreview, ones, failure);
    }
  }

  @SuppressWarnings("ReferenceEquality") // an answer to an older question is dropped
  private void told(
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
    SimulationRefusedException refusal = Ensembles.refusal(failure);
    if (refusal != null && refusal.reason() == SimulationRefusedException.Reason.PARAMETER) {
      return TEXTS.get("ends.parameter");
    }
    return TEXTS.get(
        "ends.unknown", String.valueOf(refusal == null ? failure : refusal.getMessage()));
  }

  @Override
  public void close() {
    asked = null;
    follow(null);
    if (simulation != null) {
      simulation.close();
    }
    if (ensembles != null) {
      ensembles.close();
    }
  }
}
