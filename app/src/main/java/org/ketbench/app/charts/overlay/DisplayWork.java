package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.app.charts.ask.ResultsQuestion;
import org.ketbench.app.charts.ask.ResultsWork;
import org.ketbench.app.charts.ask.Timeline;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.observable.Entanglement;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.ObservableException;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.PauliSumReader;
import org.ketbench.engine.observable.Reading;

/** Finds out what displays show. */
final class DisplayWork {
  private static final Texts TEXTS = Texts.beside(DisplayWork.class);
  private static final double PURE = 1e-6;

  private final ResultsWork work;

  DisplayWork(ResultsWork work) {
    this.work = work;
  }

  /**
   * What a display shows.
   *
   * @param question of the whole circuit
   */
  DisplayValue read(Display display, ResultsQuestion question, Timeline timeline, Monitor monitor) {
    int count = display.qubits().size();
    if (count > display.kind().mostQubits()) {
      return failed(
          display, TEXTS.get("display.wide", display.kind().word(), display.kind().mostQubits()));
    }
    Circuit until = timeline.through(display.operation(), display.turn());
    try {
      Reading reading = reading(display, until);
      List<Estimate> found = work.estimates(question.of(until), List.of(reading), monitor);
      return found.isEmpty()
          ? failed(display, TEXTS.get("display.impossible"))
          : value(display, found.getFirst());
    } catch (SimulationRefusedException | ObservableException e) {
      return failed(display, String.valueOf(e.getMessage()));
    }
  }

  private static DisplayValue failed(Display display, String why) {
    return new DisplayValue(display, List.of(), why);
  }

  private static Reading reading(Display display, Circuit circuit) {
    return switch (display.kind()) {
      case PROBABILITY -> new Reading.Marginal(display.qubits());
      case BLOCH, AMPLITUDES -> new Reading.ReducedState(display.qubits());
      case EXPECTATION -> new Reading.Expectation(observable(display, circuit));
    };
  }

  /**
   * Bare letters are those of the statement's qubits, the first for the first; else all is said.
   */
  static PauliSum observable(Display display, Circuit circuit) {
    String argument = display.argument().strip();
    if (!argument.matches("[IXYZ]+")) {
      return PauliSumReader.read(argument, circuit);
    }
    if (argument.length() != display.qubits().size()) {
      throw new ObservableException(
          "wrong-display",
          TEXTS.get("display.letters", argument, argument.length(), display.qubits().size()));
    }
    StringBuilder all = new StringBuilder();
    for (int each = 0; each < argument.length(); each++) {
      all.append(argument.charAt(each)).append(display.qubits().get(each)).append(' ');
    }
    return PauliSumReader.read(all.toString().strip(), circuit);
  }

  private static DisplayValue value(Display display, Estimate estimate) {
    return switch (display.kind()) {
      case PROBABILITY, EXPECTATION ->
          new DisplayValue(display, Arrays.stream(estimate.values()).boxed().toList(), "");
      case BLOCH -> {
        Matrix state = Entanglement.matrix(estimate);
        yield new DisplayValue(
            display,
            List.of(2 * state.re(1, 0), 2 * state.im(1, 0), state.re(0, 0) - state.re(1, 1)),
            "");
      }
      case AMPLITUDES -> amplitudes(display, Entanglement.matrix(estimate));
    };
  }

  /** A pure state is any column of its matrix that is not zero; the largest is the most exact. */
  private static DisplayValue amplitudes(Display display, Matrix state) {
    if (Entanglement.purity(state) < 1 - PURE) {
      return failed(display, TEXTS.get("display.mixed"));
    }
    int largest = 0;
    for (int each = 1; each < state.size(); each++) {
      largest = state.re(each, each) > state.re(largest, largest) + PURE ? each : largest;
    }
    double norm = Math.sqrt(state.re(largest, largest));
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < state.size(); row++) {
      values.add(state.re(row, largest) / norm);
      values.add(state.im(row, largest) / norm);
    }
    return new DisplayValue(display, values, "");
  }
}
