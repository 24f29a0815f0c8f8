package org.ketbench.estimate.count;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

/** Is told what is counted for which operation. */
interface CostRecorder {
  /** Records nothing and costs nothing. */
  CostRecorder NONE = new CostRecorder() {};

  default void before(Trace trace) {}

  default void after(Trace trace, Operation operation) {}

  default void enter(Operation.Block block) {}

  default void leave(Operation.Block block) {}

  /** An iteration begins that may stand for many. */
  default void begin() {}

  default void end() {}

  /** The iteration that ended last is done so many times more. */
  default void again(long times) {}

  default Cost result() {
    throw new IllegalStateException("nothing was recorded");
  }

  /** Records a tree of calls and loops with gates as its leaves. */
  final class Tree implements CostRecorder {
    private final Node root = new Node(Cost.Kind.PROGRAM, "program", Span.NONE);
    private final Deque<Map<Node, long[]>> iterations = new ArrayDeque<>();
    private final Deque<Node> path = new ArrayDeque<>(List.of(root));
    private Map<Node, long[]> last = Map.of();
    private long[] totals = new long[0];

    private record Key(Cost.Kind kind, String label, Span span) {}

    /** A part of the program while it is being counted. */
    private static final class Node {
      final Key key;
      final Map<Key, Node> parts = new LinkedHashMap<>();
      final long[] counted = new long[5];

      Node(Cost.Kind kind, String label, Span span) {
        this.key = new Key(kind, label, span);
      }

      Node part(Cost.Kind kind, String label, Span span) {
        return parts.computeIfAbsent(
            new Key(kind, label, span), k -> new Node(k.kind, k.label, k.span));
      }
    }

    @Override
    public void before(Trace trace) {
      totals = trace.totals();
    }

    @Override
    public void after(Trace trace, Operation operation) {
      long[] now = trace.totals();
      long[] counted = {
        1,
        now[0] - totals[0],
        now[1] - totals[1],
        now[2] - totals[2] + now[4] - totals[4],
        now[3] - totals[3]
      };
      add(path.element().part(Cost.Kind.GATE, label(operation), operation.span()), counted, 1);
    }

    private static String label(Operation operation) {
      return switch (operation) {
        case Operation.Apply apply -> apply.modifiedName();
        case Operation.Opaque opaque -> opaque.name();
        case Operation.Block block when block.kind() == Operation.BlockKind.CALL -> block.label();
        case Operation.Block _ -> "box";
        default -> "measure";
      };
    }

    private void add(Node node, long[] counted, long times) {
      addTo(node.counted, counted, times);
      if (!iterations.isEmpty()) {
        addTo(iterations.element().computeIfAbsent(node, _ -> new long[5]), counted, times);
      }
    }

    private static void addTo(long[] sum, long[] counted, long times) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] = Math.addExact(sum[i], Math.multiplyExact(counted[i], times));
      }
    }

    @Override
    public void enter(Operation.Block block) {
      Cost.Kind kind =
          switch (block.kind()) {
            case CALL -> Cost.Kind.CALL;
            case LOOP -> Cost.Kind.LOOP;
            case ITERATION, BOX -> Cost.Kind.GATE;
          };
      Node here = path.element();
      path.push(kind == Cost.Kind.GATE ? here : here.part(kind, block.label(), block.span()));
      if (kind != Cost.Kind.GATE) {
        add(path.element(), new long[] {1, 0, 0, 0, 0}, 1);
      }
    }

    @Override
    public void leave(Operation.Block block) {
      path.pop();
    }

    @Override
    public void begin() {
      iterations.push(new LinkedHashMap<>());
    }

    @Override
    public void end() {
      last = iterations.pop();
      if (!iterations.isEmpty()) {
        last.forEach(
            (node, counted) ->
                addTo(iterations.element().computeIfAbsent(node, _ -> new long[5]), counted, 1));
      }
    }

    @Override
    public void again(long times) {
      last.forEach((node, counted) -> add(node, counted, times));
    }

    @Override
    public Cost result() {
      return cost(root);
    }

    private static Cost cost(Node node) {
      long[] sum = node.counted.clone();
      List<Cost> parts = new ArrayList<>();
      for (Node each : node.parts.values()) {
        Cost part = cost(each);
        addTo(
            sum,
            new long[] {0, part.tCount(), part.rotations(), part.toffolis(), part.measurements()},
            1);
        parts.add(part);
      }
      return new Cost(
          node.key.kind(),
          node.key.label(),
          node.key.span(),
          Math.max(1, sum[0]),
          sum[1],
          sum[2],
          sum[3],
          sum[4],
          parts);
    }
  }
}
