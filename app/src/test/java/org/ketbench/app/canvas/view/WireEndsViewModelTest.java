package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.live.LiveSimulation;

/** What stands at the ends of the wires. */
final class WireEndsViewModelTest {
  private final LinkedBlockingQueue<Runnable> display = new LinkedBlockingQueue<>();
  private final WireEndsViewModel ends =
      new WireEndsViewModel(
          new CanvasWork(
              Runnable::run,
              display::add,
              () -> new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 1), 1e6)));

  @AfterEach
  void close() {
    ends.close();
  }

  private WireEnds after(String statements) throws InterruptedException {
    ends.show(Circuits.of(statements), false);
    Runnable answer = display.poll(30, TimeUnit.SECONDS);
    assertNotNull(answer, "there is an answer");
    answer.run();
    return ends.ends().get();
  }

  @Test
  void eachWireEndsWithItsProbabilityOfOne() throws InterruptedException {
    WireEnds found = after("qubit[2] q; x q[0]; ry(pi/3) q[1];");
    assertEquals(1, found.ones().get(0), 1e-12);
    assertEquals(0.25, found.ones().get(1), 1e-12);
    assertEquals("", found.note());
  }

  @Test
  void aParameterWithoutAValueIsToldWithoutTheOptionsOfACommand() throws InterruptedException {
    WireEnds found = after("input float theta; qubit q; rx(theta) q;");
    assertTrue(found.ones().isEmpty());
    assertTrue(found.note().contains("parameter"), found.note());
    assertFalse(found.note().contains("--set"), found.note());
  }

  @Test
  void parametersThatAreGivenValuesElsewhereLeadToOtherEnds() throws InterruptedException {
    Circuit circuit = Circuits.of("input float theta; qubit q; rx(theta) q;");
    ObjectProperty<EndsFeed.@Nullable Answer> told = new SimpleObjectProperty<>(null);
    ends.follow(new EndsFeed(new SimpleBooleanProperty(true), told));
    ends.show(circuit, false);
    told.set(new EndsFeed.Answer(circuit, List.of()));
    Objects.requireNonNull(display.poll(30, TimeUnit.SECONDS)).run();
    assertTrue(ends.ends().get().note().contains("parameter"));

    told.set(new EndsFeed.Answer(circuit, List.of(0.25)));
    assertEquals(new WireEnds(List.of(0.25), ""), ends.ends().get());
    told.set(new EndsFeed.Answer(circuit, List.of(0.75)));
    assertEquals(List.of(0.75), ends.ends().get().ones());

    told.set(new EndsFeed.Answer(circuit, List.of()));
    Objects.requireNonNull(display.poll(30, TimeUnit.SECONDS)).run();
    assertTrue(ends.ends().get().note().contains("parameter"));
  }
}
