package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;
import org.ketbench.language.export.BitMap;

/**
 * A program of operations, bits in memory, labels and jumps. It is put as a function and followed
 * as QIR is, so that jumps become conditions and loops.
 */
public final class JumpProgram {
  private static final Llvm.Type BIT = Llvm.Type.of("i1");

  private final List<Llvm.Block> blocks = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Long, Operation> operations = new LinkedHashMap<>();
  private List<Instruction> instructions = new ArrayList<>();
  private String label = "start";
  private int names;

  /** Goes on with another block; nothing follows in the one before. */
  private void end(Instruction last, String next) {
    instructions.add(last);
    blocks.add(new Llvm.Block(label, instructions));
    label = next;
    instructions = new ArrayList<>();
  }

  private String fresh() {
    return ".x" + names++;
  }

  private static String slot(String place) {
    return "." + place;
  }

  public void add(Operation operation) {
    operations.put((long) operations.size(), operation);
    Llvm.Typed number =
        new Llvm.Typed(Llvm.Type.of("i64"), new Operand.Whole(operations.size() - 1));
    instructions.add(
        new Instruction.Call(
            null, Llvm.Type.of("void"), Calls.DO, List.of(number), operation.span()));
  }

  /**
   * Measures a qubit.
   *
   * @param place the bit that takes the outcome, empty where none does
   */
  public void measure(int qubit, String place, Span span) {
    if (place.isEmpty()) {
      add(new Operation.Measure(qubit, Operation.Measure.NO_BIT, span));
      return;
    }
    places.add(place);
    Operand result = new Operand.Handle(numbers.computeIfAbsent(place, _ -> numbers.size()));
    instructions.add(
        new Instruction.Call(
            null,
            Llvm.Type.of("void"),
            "__quantum__qis__m__body",
            List.of(
                new Llvm.Typed(Llvm.Type.POINTER, new Operand.Handle(qubit)),
                new Llvm.Typed(Llvm.Type.POINTER, result)),
            span));
    String read = fresh();
    instructions.add(
        new Instruction.Call(
            read,
            BIT,
            "__quantum__rt__read_result",
            List.of(new Llvm.Typed(Llvm.Type.POINTER, result)),
            span));
    store(new Operand.Local(read), place, span);
  }

  private void store(Operand value, String place, Span span) {
    places.add(place);
    instructions.add(
        new Instruction.Store(new Llvm.Typed(BIT, value), new Operand.Local(slot(place)), span));
  }

  private Operand load(String place, Span span) {
    places.add(place);
    String name = fresh();
    instructions.add(new Instruction.Load(name, BIT, new Operand.Local(slot(place)), span));
    return new Operand.Local(name);
  }

  public void label(String name, Span span) {
    end(new Instruction.Jump("@" + name, span), "@" + name);
  }

  public void jump(String name, Span span) {
    end(new Instruction.Jump("@" + name, span), "after" + names++);
  }

  public void jumpWhen(String place, boolean value, String name, Span span) {
    Operand condition = load(place, span);
    String next = "after" + names++;
    String yes = value ? "@" + name : next;
    String no = value ? next : "@" + name;
    end(new Instruction.Branch(condition, yes, no, span), next);
  }

  public void halt(Span span) {
    end(new Instruction.Jump("halt", span), "after" + names++);
  }

  public void not(String place, Span span) {
    String name = fresh();
    instructions.add(
        new Instruction.Binary(name, "xor", BIT, load(place, span), new Operand.Whole(1), span));
    store(new Operand.Local(name), place, span);
  }

  /** MOVE, AND, IOR or XOR; the second operand is a place, 0 or 1. */
  public void combine(String operation, String to, String from, Span span) {
    Operand second =
        from.length() == 1 ? new Operand.Whole(Long.parseLong(from)) : load(from, span);
    if (operation.equals("MOVE")) {
      store(second, to, span);
      return;
    }
    String word =
        switch (operation) {
          case "AND" -> "and";
          case "XOR" -> "xor";
          default -> "or";
        };
    String name = fresh();
    instructions.add(new Instruction.Binary(name, word, BIT, load(to, span), second, span));
    store(new Operand.Local(name), to, span);
  }

  /**
   * The circuit that the program is.
   *
   * @param memories the sizes of the memories of bits, by their names; {@code ro} is the result if
   *     it is there, else all of them are
   */
  public Circuit circuit(
      int qubits, Map<String, Integer> memories, List<Parameter> parameters, List<String> comments)
      throws QirException {
    end(new Instruction.Jump("halt", Span.NONE), "halt");
    Map<String, Integer> results = new LinkedHashMap<>(memories);
    if (memories.containsKey("ro")) {
      results.keySet().retainAll(Set.of("ro"));
    }
    List<String> all = new ArrayList<>();
    results.forEach(
        (name, size) -> {
          for (int i = 0; i < size; i++) {
            all.add(name + "[" + i + "]");
          }
        });
    Program program = new Program();
    program.require(qubits, 0, Span.NONE);
    Llvm.Function function = function(all, results);
    Llvm.Module module =
        new Llvm.Module(Map.of(function.name(), function), Map.of(), Map.of(), comments);
    Set<Long> often = new HashSet<>();
    boolean many = QirReader.measuredOften(module, function, often);
    Calls calls = new Calls(program, often, many, operations);
    new Machine(module, program, calls).run(function, List.of(), 0);
    Circuit circuit = Outputs.circuit(program, said(comments, results));
    return new Circuit(
        circuit.qubitRegisters(),
        circuit.bitRegisters(),
        circuit.variables(),
        parameters,
        circuit.outputs(),
        circuit.operations());
  }

  /** Without a map of its own each memory is a register. */
  private static List<String> said(List<String> comments, Map<String, Integer> memories) {
    if (!BitMap.parse(BitMap.Origin.MEMORY, comments).registers().isEmpty()) {
      return comments;
    }
    List<BitMap.Register> registers = new ArrayList<>();
    int next = 0;
    for (Map.Entry<String, Integer> memory : memories.entrySet()) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < memory.getValue(); i++) {
        positions.add(next++);
      }
      registers.add(new BitMap.Register(memory.getKey(), false, positions));
    }
    return new BitMap(BitMap.Origin.MEMORY, registers).lines();
  }

  private List<String> ordered(List<String> first) {
    List<String> all = new ArrayList<>(first);
    places.stream().filter(each -> !first.contains(each)).sorted().forEach(all::add);
    return all;
  }

  private Llvm.Function function(List<String> results, Map<String, Integer> memories) {
    List<String> all = ordered(results);
    List<Instruction> begin = new ArrayList<>();
    for (String place : all) {
      begin.add(new Instruction.Allocate(slot(place), BIT, Span.NONE));
      begin.add(
          new Instruction.Store(
              new Llvm.Typed(BIT, new Operand.Whole(0)),
              new Operand.Local(slot(place)),
              Span.NONE));
    }
    begin.add(new Instruction.Jump("start", Span.NONE));
    List<Llvm.Block> body = new ArrayList<>();
    body.add(new Llvm.Block("begin", begin));
    body.addAll(blocks);
    List<Instruction> last = new ArrayList<>();
    memories.forEach(
        (name, size) -> {
          record("__quantum__rt__array_record_output", new Operand.Whole(size), last);
          for (int i = 0; i < size; i++) {
            String read = fresh();
            String place = name + "[" + i + "]";
            last.add(new Instruction.Load(read, BIT, new Operand.Local(slot(place)), Span.NONE));
            record("__quantum__rt__bool_record_output", new Operand.Local(read), last);
          }
        });
    last.add(new Instruction.Return(null, Span.NONE));
    body.add(new Llvm.Block("halt", last));
    return new Llvm.Function("main", List.of(), "", body, Span.NONE);
  }

  private static void record(String function, Operand value, List<Instruction> to) {
    to.add(
        new Instruction.Call(
            null, Llvm.Type.of("void"), function, List.of(new Llvm.Typed(BIT, value)), Span.NONE));
  }
}
