package org.ketbench.language.exchange.qir;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/** Reads a QIR module, of version 1 with typed pointers or 2 with opaque ones. */
public final class QirReader {
  private QirReader() {}

  /** The circuit that a module's entry point is. */
  public static Circuit read(String text) throws QirException {
    Llvm.Module module = ModuleParser.parse(text);
    Llvm.Function entry = entry(module);
    if (!entry.parameters().isEmpty()) {
      throw new QirException(
          entry.span(), "not-supported", "The entry point takes arguments; give them values.");
    }
    Program program = new Program();
    Map<String, String> attributes = module.attributes().getOrDefault(entry.attributes(), Map.of());
    program.require(
        count(attributes, "required_num_qubits", "num_required_qubits"),
        count(attributes, "required_num_results", "num_required_results"),
        entry.span());
    Set<Long> often = new HashSet<>();
    boolean all = measuredOften(module, entry, often);
    new Machine(module, program, new Calls(program, often, all)).run(entry, List.of(), 0);
    return Outputs.circuit(program, module.comments());
  }

  private static long count(Map<String, String> attributes, String name, String older) {
    String text = attributes.getOrDefault(name, attributes.getOrDefault(older, "0"));
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  private static Llvm.Function entry(Llvm.Module module) throws QirException {
    for (Llvm.Function function : module.functions().values()) {
      Map<String, String> group = module.attributes().getOrDefault(function.attributes(), Map.of());
      if (group.containsKey("entry_point") || group.containsKey("EntryPoint")) {
        return function;
      }
    }
    for (String name : List.of("ENTRYPOINT__main", "main")) {
      Llvm.Function function = module.functions().get(name);
      if (function != null) {
        return function;
      }
    }
    if (module.functions().size() == 1) {
      return module.functions().values().iterator().next();
    }
    throw new QirException(
        Span.NONE,
        "no-entry-point",
        "No function has the attribute \"entry_point\"; mark the one that is to be run.");
  }

  /**
   * Finds results that are measured more than once.
   *
   * @return whether any may be, since it is not plain which result a measurement is for
   */
  static boolean measuredOften(Llvm.Module module, Llvm.Function entry, Set<Long> often)
      throws QirException {
    Set<Long> once = new HashSet<>();
    for (Llvm.Function function : module.functions().values()) {
      FlowGraph graph = new FlowGraph(function);
      for (Llvm.Block block : function.blocks()) {
        boolean repeated = false;
        boolean asked = false;
        for (Instruction instruction : block.instructions()) {
          if (!(instruction instanceof Instruction.Call call)
              || !call.function().startsWith("__quantum__qis__m")) {
            continue;
          }
          if (!asked) {
            repeated = !function.equals(entry) || graph.isInCycle(block.label());
            asked = true;
          }
          if (call.given().size() == 2
              && call.given().get(1).operand() instanceof Operand.Handle(long number)) {
            if (repeated || !once.add(number)) {
              often.add(number);
            }
          } else {
            return true;
          }
        }
      }
    }
    return false;
  }
}
