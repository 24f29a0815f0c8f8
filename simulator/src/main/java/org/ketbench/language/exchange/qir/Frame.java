package org.ketbench.language.exchange.qir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A function that is being followed: what its registers hold. */
final class Frame {
  final Llvm.Function function;
  final FlowGraph graph;
  final int depth;
  final Set<String> loops = new HashSet<>();
  Map<String, Datum> registers = new HashMap<>();

  Frame(Llvm.Function function, FlowGraph graph, int depth) {
    this.function = function;
    this.graph = graph;
    this.depth = depth;
  }
}
