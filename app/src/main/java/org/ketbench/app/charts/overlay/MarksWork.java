package org.ketbench.app.charts.overlay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.ketbench.app.charts.ask.MeasurementReading.Ensemble;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsQuestion;
import org.ketbench.app.charts.ask.ResultsWork;
import org.ketbench.app.charts.ask.Timeline;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;

/** Finds out what is said about single places of a circuit. */
final class MarksWork {
  /** The run is followed anew up to each of so many measurements and conditions. */
  private static final int MOST_FOLLOWED = 64;

  private final ResultsWork work;
  private final DisplayWork displays;

  MarksWork(ResultsWork work) {
    this.work = work;
    displays = new DisplayWork(work);
  }

  /**
   * All marks.
   *
   * @param question of the circuit up to the moment that is looked at
   * @param timeline of the whole circuit
   */
  Marks find(ResultsQuestion question, Timeline timeline, List<Display> wanted, Monitor monitor) {
    List<DisplayValue> values = new ArrayList<>();
    for (Display display : wanted) {
      stopIfCancelled(monitor);
      values.add(displays.read(display, question, timeline, monitor));
    }
    Map<Operation, Boolean> outcomes = new HashMap<>();
    Map<Operation, Boolean> conditions = new HashMap<>();
    switch (question.reading()) {
      case Ensemble _ -> {}
      case OneShot _ -> follow(question, outcomes, conditions, monitor);
      case PostSelected(Map<Integer, Boolean> bits) ->
          pins(question.circuit().operations(), bits, outcomes);
    }
    return new Marks(values, outcomes, conditions);
  }

  private static void stopIfCancelled(Monitor monitor) {
    if (monitor.cancelled()) {
      throw new CancellationException();
    }
  }

  /** The outcome of a measurement is the value that its bit has right behind it. */
  private void follow(
      ResultsQuestion question,
      Map<Operation, Boolean> outcomes,
      Map<Operation, Boolean> conditions,
      Monitor monitor) {
    Circuit circuit = question.circuit();
    List<Operation> operations = circuit.operations();
    int followed = 0;
    for (int each = 0; each < operations.size() && followed < MOST_FOLLOWED; each++) {
      Operation operation = operations.get(each);
      boolean measures =
          operation instanceof Operation.Measure measure
              && measure.bit() != Operation.Measure.NO_BIT;
      boolean decides = operation instanceof Operation.Conditional;
      if (!measures && !decides) {
        continue;
      }
      stopIfCancelled(monitor);
      followed++;
      Circuit until = circuit.with(operations.subList(0, measures ? each + 1 : each));
      try {
        BitSet bits = work.bits(question.of(until), monitor);
        if (operation instanceof Operation.Measure measure) {
          outcomes.put(operation, bits.get(measure.bit()));
        } else if (operation instanceof Operation.Conditional conditional) {
          boolean holds = holds(conditional, bits);
          conditions.put(operation, holds);
          Operations.visit(conditional.then(), inner -> conditions.put(inner, holds));
          Operations.visit(conditional.otherwise(), inner -> conditions.put(inner, !holds));
        }
      } catch (SimulationRefusedException | EvaluationException e) {
        // The charts say why this run cannot be had, or a variable is not among the bits.
        followed = e instanceof SimulationRefusedException ? MOST_FOLLOWED : followed;
      }
    }
  }

  private static boolean holds(Operation.Conditional conditional, BitSet bits) {
    return Evaluator.holds(
        conditional.condition(),
        new Evaluator.Environment() {
          @Override
          public boolean bit(int number) {
            return bits.get(number);
          }
        });
  }

  /** A pinned bit stands on the last measurement that writes it. */
  private static void pins(
      List<Operation> operations, Map<Integer, Boolean> bits, Map<Operation, Boolean> outcomes) {
    Map<Integer, Operation> last = new HashMap<>();
    for (Operation operation : operations) {
      if (operation instanceof Operation.Measure measure && bits.containsKey(measure.bit())) {
        last.put(measure.bit(), operation);
      }
    }
    last.forEach((bit, operation) -> outcomes.put(operation, bits.getOrDefault(bit, false)));
  }
}
