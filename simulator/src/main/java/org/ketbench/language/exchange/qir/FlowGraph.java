package org.ketbench.language.exchange.qir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.exchange.qir.Llvm.Instruction;

/**
 * How the blocks of a function follow each other, and where branches meet again: a block's
 * immediate postdominator, by the algorithm of Cooper, Harvey and Kennedy on the reversed graph.
 */
final class FlowGraph {
  private static final int NONE = -1;

  private final Llvm.Function function;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] successors;
  private final int[] meeting;

  FlowGraph(Llvm.Function function) throws QirException {
    this.function = function;
    int count = function.blocks().size();
    for (int i = 0; i < count; i++) {
      numbers.put(function.blocks().get(i).label(), i);
    }
    successors = new int[count][];
    for (int i = 0; i < count; i++) {
      Instruction last = function.blocks().get(i).instructions().getLast();
      List<String> targets = targets(last);
      successors[i] = new int[targets.size()];
      for (int k = 0; k < targets.size(); k++) {
        Integer number = numbers.get(targets.get(k));
        if (number == null) {
          throw new QirException(
              last.span(), "unknown-block", "There is no block %" + targets.get(k) + ".");
        }
        successors[i][k] = number;
      }
    }
    meeting = meetings();
  }

  private static List<String> targets(Instruction last) {
    return switch (last) {
      case Instruction.Jump(String target, var _) -> List.of(target);
      case Instruction.Branch(var _, String yes, String no, var _) -> List.of(yes, no);
      case Instruction.Switch(var _, String otherwise, var cases, var _) -> {
        List<String> all = new ArrayList<>(cases.values());
        all.add(otherwise);
        yield all;
      }
      default -> List.of();
    };
  }

  Llvm.Block block(String label) {
    return function.blocks().get(number(label));
  }

  private int number(String label) {
    Integer number = numbers.get(label);
    if (number == null) {
      throw new IllegalArgumentException("no block " + label);
    }
    return number;
  }

  /** The block in which all ways from here meet; null where they meet only at the end. */
  @Nullable String meeting(String label) {
    int met = meeting[number(label)];
    return met == NONE || met == successors.length ? null : function.blocks().get(met).label();
  }

  /** Whether a way leads from one block to another that does not pass a third. */
  boolean leads(String from, String to, @Nullable String past) {
    int target = number(to);
    int avoided = past == null ? NONE : number(past);
    BitSet seen = new BitSet();
    Deque<Integer> left = new ArrayDeque<>(List.of(number(from)));
    while (!left.isEmpty()) {
      int block = left.pop();
      if (block == avoided || seen.get(block)) {
        continue;
      }
      if (block == target) {
        return true;
      }
      seen.set(block);
      for (int next : successors[block]) {
        left.push(next);
      }
    }
    return false;
  }

  /** Whether a way leads from the block back to itself. */
  boolean isInCycle(String label) {
    for (int next : successors[number(label)]) {
      if (leads(function.blocks().get(next).label(), label, null)) {
        return true;
      }
    }
    return false;
  }

  private int[] meetings() {
    int exit = successors.length;
    List<List<Integer>> before = new ArrayList<>();
    for (int i = 0; i <= exit; i++) {
      before.add(new ArrayList<>());
    }
    for (int i = 0; i < exit; i++) {
      for (int next : successors[i]) {
        before.get(next).add(i);
      }
      if (successors[i].length == 0) {
        before.get(exit).add(i);
      }
    }
    List<Integer> order = postorder(before, exit);
    int[] rank = new int[exit + 1];
    Arrays.fill(rank, NONE);
    for (int i = 0; i < order.size(); i++) {
      rank[order.get(i)] = i;
    }
    int[] dominator = new int[exit + 1];
    Arrays.fill(dominator, NONE);
    dominator[exit] = exit;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : order.reversed()) {
        if (block == exit) {
          continue;
        }
        int found = NONE;
        int[] next = successors[block].length == 0 ? new int[] {exit} : successors[block];
        for (int each : next) {
          if (dominator[each] != NONE) {
            found = found == NONE ? each : common(found, each, dominator, rank);
          }
        }
        if (found != dominator[block]) {
          dominator[block] = found;
          changed = true;
        }
      }
    }
    return dominator;
  }

  private static int common(int first, int second, int[] dominator, int[] rank) {
    int a = first;
    int b = second;
    while (a != b) {
      while (rank[a] < rank[b]) {
        a = dominator[a];
      }
      while (rank[b] < rank[a]) {
        b = dominator[b];
      }
    }
    return a;
  }

  private static List<Integer> postorder(List<List<Integer>> edges, int start) {
    List<Integer> order = new ArrayList<>();
    BitSet seen = new BitSet();
    Deque<int[]> stack = new ArrayDeque<>();
    stack.push(new int[] {start, 0});
    seen.set(start);
    while (!stack.isEmpty()) {
      int[] top = stack.getFirst();
      List<Integer> next = edges.get(top[0]);
      if (top[1] == next.size()) {
        order.add(top[0]);
        stack.pop();
      } else {
        int block = next.get(top[1]++);
        if (!seen.get(block)) {
          seen.set(block);
          stack.push(new int[] {block, 0});
        }
      }
    }
    return order;
  }
}
