package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Span;
import org.ketbench.language.exchange.qir.Llvm.Block;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/**
 * Takes switches apart into branches, one for each case, so that whatever follows branches follows
 * switches on outcomes as well.
 */
final class Switches {
  /** The blocks that came of the last block of a switch, by the label of that block. */
  private final Map<String, List<Block>> added = new HashMap<>();

  private final List<Block> result = new ArrayList<>();

  private Switches() {}

  /** The blocks without switches; those of a name that no text has come behind theirs. */
  static List<Block> apart(List<Block> blocks) {
    boolean none =
        blocks.stream()
            .noneMatch(
                block ->
                    !block.instructions().isEmpty()
                        && block.instructions().getLast() instanceof Instruction.Switch);
    if (none) {
      return blocks;
    }
    Switches switches = new Switches();
    blocks.forEach(switches::add);
    return switches.withPhis();
  }

  private void add(Block block) {
    if (block.instructions().isEmpty()
        || !(block.instructions().getLast() instanceof Instruction.Switch choice)) {
      result.add(block);
      return;
    }
    List<Instruction> first =
        new ArrayList<>(block.instructions().subList(0, block.instructions().size() - 1));
    List<Map.Entry<Long, String>> cases = List.copyOf(choice.cases().entrySet());
    if (cases.isEmpty()) {
      first.add(new Instruction.Jump(choice.otherwise(), choice.span()));
      result.add(new Block(block.label(), first));
      return;
    }
    List<Block> chain = new ArrayList<>();
    List<Instruction> now = first;
    for (int i = 0; i < cases.size(); i++) {
      String name = block.label() + "\n" + i;
      boolean last = i + 1 == cases.size();
      String next = last ? choice.otherwise() : name;
      asks(now, choice, cases.get(i), next, name);
      chain.add(new Block(i == 0 ? block.label() : block.label() + "\n" + (i - 1), now));
      now = new ArrayList<>();
    }
    result.addAll(chain);
    added.put(block.label(), chain);
  }

  private static void asks(
      List<Instruction> into,
      Instruction.Switch choice,
      Map.Entry<Long, String> one,
      String next,
      String name) {
    Span span = choice.span();
    String holds = "switch\n" + name;
    into.add(
        new Instruction.Compare(
            holds,
            false,
            "eq",
            choice.value().type(),
            choice.value().operand(),
            new Operand.Whole(one.getKey()),
            span));
    into.add(new Instruction.Branch(new Operand.Local(holds), one.getValue(), next, span));
  }

  /** Whoever is reached from a switch is reached from its further blocks with the same values. */
  private List<Block> withPhis() {
    List<Block> blocks = new ArrayList<>(result.size());
    for (Block block : result) {
      List<Instruction> instructions = new ArrayList<>(block.instructions().size());
      for (Instruction each : block.instructions()) {
        instructions.add(
            each instanceof Instruction.Phi phi ? completed(phi, block.label()) : each);
      }
      blocks.add(new Block(block.label(), instructions));
    }
    return blocks;
  }

  private Instruction completed(Instruction.Phi phi, String label) {
    Map<String, Operand> values = new LinkedHashMap<>();
    phi.values()
        .forEach(
            (from, value) -> {
              List<Block> chain = added.getOrDefault(from, List.of());
              if (chain.isEmpty()) {
                values.put(from, value);
              }
              for (Block link : chain) {
                if (link.instructions().getLast() instanceof Instruction.Branch branch
                    && (branch.yes().equals(label) || branch.no().equals(label))) {
                  values.put(link.label(), value);
                }
              }
            });
    return new Instruction.Phi(phi.result(), phi.type(), values, phi.span());
  }
}
