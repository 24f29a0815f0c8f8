package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Value;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;

/**
 * Counts what a circuit takes. It is gone through once as it would run; measurements give the bits
 * of a fixed stream. Iterations of a loop that are all the same, which is plain where none of their
 * operations depends on an outcome, are counted by {@link Repetition}.
 */
public final class CircuitCounter {
  private static final int OFTEN = 4;
  private static final int STEPS_BETWEEN_CHECKS = 1 << 16;

  private final Trace trace;
  private final GateCounter gates;
  private final Coins coins = new Coins();
  private final Memory memory;
  private final Watch watch;
  private final boolean outcomesMatter;
  private final IdentityHashMap<List<Operation>, Boolean> repeatable = new IdentityHashMap<>();
  private final CostRecorder costs;
  private final Hints hints;
  private int steps;

  private CircuitCounter(
      Circuit circuit,
      Map<String, Value> parameters,
      AngleMode mode,
      Hints hints,
      CostRecorder costs,
      Watch watch) {
    this.memory = new Memory(parameters);
    this.trace = new Trace(circuit.qubitCount());
    this.gates = new GateCounter(trace, mode, hints);
    this.hints = hints;
    this.costs = costs;
    this.watch = watch;
    this.outcomesMatter = OutcomeUse.of(circuit.operations());
  }

  /** The counts of a circuit, exactly as the reference estimator has them. */
  public static LogicalCounts count(Circuit circuit) {
    return count(circuit, Map.of(), AngleMode.EXACT, Hints.NONE, Watch.NONE);
  }

  /**
   * The counts of a circuit.
   *
   * @param parameters values of its free parameters
   * @param hints what parts of it count as by their author's account
   * @throws NotCountable for an operation that has no meaning here or no values
   * @throws EstimateException if a count does not fit into 63 bits
   */
  public static LogicalCounts count(
      Circuit circuit, Map<String, Value> parameters, AngleMode mode, Hints hints, Watch watch) {
    return new CircuitCounter(circuit, parameters, mode, hints, CostRecorder.NONE, watch)
        .run(circuit);
  }

  /** The counts of a circuit, and where they come from. */
  public static Cost cost(
      Circuit circuit, Map<String, Value> parameters, AngleMode mode, Hints hints, Watch watch) {
    CostRecorder recorder = new CostRecorder.Tree();
    new CircuitCounter(circuit, parameters, mode, hints, recorder, watch).run(circuit);
    return recorder.result();
  }

  private LogicalCounts run(Circuit circuit) {
    try {
      all(circuit.operations());
      return trace.counts();
    } catch (ArithmeticException e) {
      throw new EstimateException(
          ErrorCode.TOO_LARGE,
          "logicalCounts",
          "A count of this program is 2^63 or more",
          "Nothing that large can be run; look for a loop that runs too often.");
    }
  }

  /** Runs operations; says how they were left if not at their end. */
  private Operation.@Nullable JumpKind all(List<Operation> operations) {
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      if (operation instanceof Operation.Block block
          && block.kind() == Operation.BlockKind.ITERATION) {
        int end = i + 1;
        long times = Repeats.of(block).times();
        List<Operation> body = Repeats.of(block).body();
        while (end < operations.size()
            && operations.get(end) instanceof Operation.Block next
            && next.kind() == Operation.BlockKind.ITERATION
            && Repeats.of(next).body() == body) {
          times = Math.addExact(times, Repeats.of(next).times());
          end++;
        }
        if (times >= OFTEN && isRepeatable(body)) {
          repeat(body, times);
          i = end - 1;
          continue;
        }
      }
      Operation.JumpKind left = one(operation);
      if (left != null) {
        return left;
      }
    }
    return null;
  }

  private boolean isRepeatable(List<Operation> body) {
    return repeatable.computeIfAbsent(body, each -> OutcomeUse.isSteady(each, outcomesMatter));
  }

  private void repeat(List<Operation> body, long times) {
    long[] tosses = new long[1];
    Runnable iteration =
        () -> {
          long before = coins.tossed();
          costs.begin();
          all(body);
          costs.end();
          tosses[0] = coins.tossed() - before;
        };
    Repetition.run(
        trace,
        iteration,
        times,
        outcomesMatter ? 1 : 0,
        skipped -> {
          coins.skip(tosses[0] * skipped);
          costs.again(skipped);
        });
  }

  private Operation.@Nullable JumpKind one(Operation operation) {
    if ((++steps & (STEPS_BETWEEN_CHECKS - 1)) == 0) {
      watch.check();
    }
    Hints.Hint hint = hints.isEmpty() ? null : hints.of(operation);
    if (hint != null) {
      given(hint, operation);
      return null;
    }
    switch (operation) {
      case Operation.Apply apply -> {
        costs.before(trace);
        apply(apply);
        costs.after(trace, apply);
      }
      case Operation.Measure measure -> {
        costs.before(trace);
        trace.measure();
        costs.after(trace, measure);
        boolean outcome = coins.toss();
        if (measure.bit() != Operation.Measure.NO_BIT) {
          memory.set(measure.bit(), outcome);
        }
      }
      case Operation.Reset _, Operation.Barrier _, Operation.Delay _ -> {}
      case Operation.Assign assign -> {
        if (outcomesMatter) {
          memory.assign(assign.target(), value(assign.value(), assign));
        }
      }
      case Operation.Conditional choice -> {
        return all(holds(choice.condition(), choice) ? choice.then() : choice.otherwise());
      }
      case Operation.While loop -> {
        return loop(loop);
      }
      case Operation.Block block -> {
        return block(block);
      }
      case Operation.Jump jump -> {
        return jump.kind();
      }
      case Operation.Opaque opaque ->
          throw new NotCountable(
              "'" + opaque.name() + "' cannot be counted: " + opaque.why(), opaque.span());
    }
    return null;
  }

  /** Counts an operation as its author says, on the qubits that it or what is in it acts on. */
  private void given(Hints.Hint hint, Operation operation) {
    int[] qubits = Operations.qubits(operation).stream().toArray();
    if (qubits.length == 0) {
      throw new NotCountable(
          "@" + Hints.ANNOTATION + " is about something without qubits here.", operation.span());
    }
    Tally tally = hint.on(qubits.length);
    costs.before(trace);
    trace.account(tally, qubits);
    costs.after(trace, operation);
  }

  private void apply(Operation.Apply apply) {
    boolean known = true;
    for (int i = 0; i < apply.arguments().size(); i++) {
      known &= apply.arguments().get(i).isKnown();
    }
    if (known) {
      gates.count(apply);
      return;
    }
    List<Angle> angles = new ArrayList<>();
    for (Angle angle : apply.arguments()) {
      angles.add(
          angle instanceof Angle.Formula(Expression formula)
              ? Angle.of(real(formula, apply))
              : angle);
    }
    gates.count(apply, angles);
  }

  private Operation.@Nullable JumpKind block(Operation.Block block) {
    costs.enter(block);
    Operation.JumpKind left = all(block.body());
    costs.leave(block);
    boolean here =
        left != null
            && switch (left) {
              case BREAK -> block.kind() == Operation.BlockKind.LOOP;
              case CONTINUE -> block.kind() == Operation.BlockKind.ITERATION;
              case RETURN -> block.kind() == Operation.BlockKind.CALL;
              case END -> false;
            };
    return here ? null : left;
  }

  private Operation.@Nullable JumpKind loop(Operation.While loop) {
    while (holds(loop.condition(), loop)) {
      watch.check();
      Operation.JumpKind left = all(loop.body());
      if (left == Operation.JumpKind.BREAK) {
        return null;
      }
      if (left != null && left != Operation.JumpKind.CONTINUE) {
        return left;
      }
    }
    return null;
  }

  private boolean holds(Expression condition, Operation operation) {
    try {
      return Evaluator.holds(condition, memory);
    } catch (EvaluationException e) {
      throw new NotCountable(String.valueOf(e.getMessage()), operation.span());
    }
  }

  private Value value(Expression value, Operation operation) {
    try {
      return Evaluator.evaluate(value, memory);
    } catch (EvaluationException e) {
      throw new NotCountable(String.valueOf(e.getMessage()), operation.span());
    }
  }

  private double real(Expression value, Operation operation) {
    try {
      return Evaluator.real(value, memory);
    } catch (EvaluationException e) {
      throw new NotCountable(String.valueOf(e.getMessage()), operation.span());
    }
  }

  /** An iteration, or one that stands for many by holding the same one twice. */
  private record Repeats(List<Operation> body, long times) {
    static Repeats of(Operation.Block block) {
      List<Operation> body = block.body();
      long times = 1;
      while (body.size() == 2
          && body.get(0) == body.get(1)
          && body.get(0) instanceof Operation.Block inner
          && inner.kind() == Operation.BlockKind.ITERATION) {
        body = inner.body();
        times = Math.multiplyExact(times, 2);
      }
      return new Repeats(body, times);
    }
  }
}
