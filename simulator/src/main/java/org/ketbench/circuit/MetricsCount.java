package org.ketbench.circuit;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;

/**
 * Counts a circuit in one pass. Each wire (qubit, bit or variable) has the length of the longest
 * path that ends on it; an operation brings all its wires to the largest of theirs plus its own
 * weight.
 */
final class MetricsCount {
  private final Circuit circuit;
  private final int bitsStart;
  private final int variablesStart;
  private long[] depth;
  private long[] tDepth;
  private final Map<String, long[]> byGate = new HashMap<>();
  private final TGates tGates = new TGates();
  private long gates;
  private long measurements;
  private long resets;
  private long conditionals;
  private long twoQubitGates;
  private long tCount;

  /** The wires of the operation at hand, after those of the conditions it is under. */
  private int[] wires = new int[16];

  private int wireCount;

  MetricsCount(Circuit circuit) {
    this.circuit = circuit;
    bitsStart = circuit.qubitCount();
    variablesStart = bitsStart + circuit.bitCount();
    int variables =
        circuit.variables().stream().mapToInt(variable -> variable.id() + 1).max().orElse(0);
    depth = new long[variablesStart + variables];
    tDepth = new long[variablesStart + variables];
  }

  Metrics result() {
    countAll(circuit.operations());
    SortedMap<String, Long> sorted = new TreeMap<>();
    byGate.forEach((name, count) -> sorted.put(name, count[0]));
    return new Metrics(
        circuit.qubitCount(),
        circuit.bitCount(),
        gates,
        Arrays.stream(depth).max().orElse(0),
        measurements,
        resets,
        conditionals,
        twoQubitGates,
        tCount,
        Arrays.stream(tDepth).max().orElse(0),
        Collections.unmodifiableSortedMap(sorted));
  }

  private void countAll(List<Operation> operations) {
    for (int i = 0; i < operations.size(); i++) {
      count(operations.get(i));
    }
  }

  private void count(Operation operation) {
    int outer = wireCount;
    switch (operation) {
      case Operation.Apply apply -> countGate(apply);
      case Operation.Measure measure -> {
        measurements++;
        addWire(measure.qubit());
        if (measure.bit() != Operation.Measure.NO_BIT) {
          addWire(bitsStart + measure.bit());
        }
        advance(1);
      }
      case Operation.Reset reset -> {
        resets++;
        addWire(reset.qubit());
        advance(1);
      }
      case Operation.Assign assign -> {
        addRead(assign.value());
        addWritten(assign.target());
        advance(0);
      }
      case Operation.Conditional choice -> {
        conditionals++;
        addRead(choice.condition());
        countBranches(choice);
      }
      case Operation.While loop -> {
        addRead(loop.condition());
        countAll(loop.body());
      }
      case Operation.Block block -> countAll(block.body());
      case Operation.Barrier _, Operation.Delay _, Operation.Jump _, Operation.Opaque _ -> {}
    }
    wireCount = outer;
  }

  private void countBranches(Operation.Conditional choice) {
    if (choice.otherwise().isEmpty()) {
      countAll(choice.then());
      return;
    }
    long[] depthBefore = depth.clone();
    long[] tDepthBefore = tDepth.clone();
    countAll(choice.then());
    long[] depthThen = depth;
    long[] tDepthThen = tDepth;
    depth = depthBefore;
    tDepth = tDepthBefore;
    countAll(choice.otherwise());
    for (int wire = 0; wire < depth.length; wire++) {
      depth[wire] = Math.max(depth[wire], depthThen[wire]);
      tDepth[wire] = Math.max(tDepth[wire], tDepthThen[wire]);
    }
  }

  private void countGate(Operation.Apply apply) {
    gates++;
    byGate.computeIfAbsent(apply.modifiedName(), _ -> new long[1])[0]++;
    if (apply.width() == 2) {
      twoQubitGates++;
    }
    List<Control> controls = apply.controls();
    for (int i = 0; i < controls.size(); i++) {
      addWire(controls.get(i).qubit());
    }
    int target = wireCount;
    for (int i = 0; i < apply.qubits().size(); i++) {
      addWire(apply.qubits().get(i));
    }
    for (int i = 0; i < apply.arguments().size(); i++) {
      if (apply.arguments().get(i) instanceof Angle.Formula(Expression formula)) {
        addRead(formula);
      }
    }
    TGates.Cost cost = tGates.of(apply);
    tCount += cost.count();
    advance(depth, 1);
    if (cost.delays().length == 0) {
      advance(tDepth, cost.count());
    } else {
      advance(tDepth, 0, target, cost.delays());
    }
  }

  private void advance(long weight) {
    advance(depth, weight);
    advance(tDepth, 0);
  }

  private void advance(long[] levels, long weight) {
    long level = 0;
    for (int i = 0; i < wireCount; i++) {
      level = Math.max(level, levels[wires[i]]);
    }
    for (int i = 0; i < wireCount; i++) {
      levels[wires[i]] = level + weight;
    }
  }

  /** Lets paths run through the inside of a defined gate, from each of its qubits to each. */
  private void advance(long[] levels, int first, int target, long[][] delays) {
    long waited = 0;
    for (int i = first; i < wireCount; i++) {
      if (i < target || i >= target + delays.length) {
        waited = Math.max(waited, levels[wires[i]]);
      }
    }
    long[] after = new long[delays.length];
    long latest = waited;
    for (int to = 0; to < delays.length; to++) {
      after[to] = waited;
      for (int from = 0; from < delays.length; from++) {
        if (delays[from][to] != TGates.NO_PATH) {
          long start = Math.max(waited, levels[wires[target + from]]);
          after[to] = Math.max(after[to], start + delays[from][to]);
        }
      }
      latest = Math.max(latest, after[to]);
    }
    for (int i = first; i < wireCount; i++) {
      boolean inside = i >= target && i < target + delays.length;
      levels[wires[i]] = inside ? after[i - target] : latest;
    }
  }

  private void addRead(Expression expression) {
    Expressions.visit(
        expression,
        part -> {
          switch (part) {
            case Expression.Bits read -> read.bits().forEach(bit -> addWire(bitsStart + bit));
            case Expression.Read read -> addWire(variablesStart + read.variable().id());
            default -> {}
          }
        });
  }

  private void addWritten(Target target) {
    switch (target) {
      case Target.Bits(List<Integer> bits) -> bits.forEach(bit -> addWire(bitsStart + bit));
      case Target.Slot slot -> {
        slot.indices().forEach(this::addRead);
        addWire(variablesStart + slot.variable().id());
      }
    }
  }

  private void addWire(int wire) {
    if (wireCount == wires.length) {
      wires = Arrays.copyOf(wires, 2 * wireCount);
    }
    wires[wireCount++] = wire;
  }
}
