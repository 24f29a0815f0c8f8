package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.export.BitMap;

/**
 * Makes registers of what a program records: those that a comment tells of, or else one for each
 * array or tuple of results. Results that are not recorded become a register of their own.
 */
final class Outputs {
  private static final int NONE = -1;

  private final Program program;
  private final List<BitRegister> registers = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();
  private final List<Operation> last = new ArrayList<>();
  private final int[] bitOfResult;
  private int bits;
  private int groups;

  private Outputs(Program program) {
    this.program = program;
    this.bitOfResult = new int[program.results()];
    Arrays.fill(bitOfResult, NONE);
  }

  static Circuit circuit(Program program, List<String> comments) throws QirException {
    Outputs outputs = new Outputs(program);
    BitMap map = BitMap.parse(BitMap.Origin.OUTPUT, comments);
    List<Program.Recorded> leaves =
        program.recorded().stream()
            .filter(each -> !(each instanceof Program.Recorded.Group))
            .toList();
    if (!map.registers().isEmpty() && outputs.mapped(map, leaves)) {
      return outputs.build();
    }
    Outputs plain = new Outputs(program);
    plain.grouped();
    return plain.build();
  }

  private boolean mapped(BitMap map, List<Program.Recorded> leaves) throws QirException {
    for (BitMap.Register register : map.registers()) {
      for (int position : register.positions()) {
        if (position >= leaves.size()
            || (position != BitMap.ZERO && !isBit(leaves.get(position)))) {
          return false;
        }
      }
      if (registers.stream().anyMatch(each -> each.name().equals(register.name()))) {
        return false;
      }
      declare(register.name(), register.positions().size(), register.scalar());
      for (int position : register.positions()) {
        if (position != BitMap.ZERO) {
          place(leaves.get(position));
        }
        bits++;
      }
    }
    int numbers = 0;
    for (Program.Recorded leaf : leaves) {
      if (leaf instanceof Program.Recorded.Value(Expression value, Span span) && !isTruth(value)) {
        number("value" + numbers++, value, span);
      }
    }
    return true;
  }

  private static boolean isTruth(Expression value) {
    return value.type() instanceof Type.Bool || value.type() instanceof Type.Bits;
  }

  private void grouped() throws QirException {
    List<Program.Recorded> all = program.recorded();
    int numbers = 0;
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case Program.Recorded.Group(long size) -> {
          int end = i + 1;
          while (end < all.size() && end - i <= size && isBit(all.get(end))) {
            end++;
          }
          if (end - i - 1 == size && size > 0) {
            declare("c" + groups++, (int) size, false);
            for (int k = i + 1; k < end; k++) {
              place(all.get(k));
              bits++;
            }
            i = end - 1;
          }
        }
        case Program.Recorded.Value(Expression value, Span span) when !isTruth(value) ->
            number("value" + numbers++, value, span);
        case Program.Recorded leaf -> {
          declare("c" + groups++, 1, true);
          place(leaf);
          bits++;
        }
      }
    }
    if (groups == 1) {
      BitRegister only = registers.getFirst();
      registers.set(0, new BitRegister("c", only.first(), only.size(), only.scalar(), Span.NONE));
      outputs.set(outputs.indexOf("c0"), "c");
    }
  }

  private static boolean isBit(Program.Recorded recorded) {
    return switch (recorded) {
      case Program.Recorded.Group _ -> false;
      case Program.Recorded.Result _ -> true;
      case Program.Recorded.Value(Expression value, var _) -> isTruth(value);
    };
  }

  private void declare(String name, int size, boolean scalar) {
    registers.add(new BitRegister(name, bits, size, scalar, Span.NONE));
    outputs.add(name);
  }

  /** What the next bit shows; what is no result of its own is computed at the end. */
  private void place(Program.Recorded leaf) {
    switch (leaf) {
      case Program.Recorded.Result(int number, Span span) -> {
        if (bitOfResult[number] == NONE) {
          bitOfResult[number] = bits;
        } else {
          copy(new Expression.Bits(List.of(number), Types.BIT), span);
        }
      }
      case Program.Recorded.Value(Expression.Bits(List<Integer> one, var _), Span span)
          when one.size() == 1 ->
          place(new Program.Recorded.Result(one.getFirst(), span));
      case Program.Recorded.Value(Expression value, Span span) -> copy(value, span);
      case Program.Recorded.Group _ -> throw new IllegalArgumentException("a group is no bit");
    }
  }

  /** The target is one of the final bits already, the value still speaks of results. */
  private void copy(Expression value, Span span) {
    last.add(
        new Operation.Assign(
            new Target.Bits(List.of(NONE - 1 - bits)), Arithmetic.cast(value, Types.BIT), span));
  }

  private void number(String name, Expression value, Span span) {
    Type type = value.type() instanceof Type.Floating ? Types.FLOAT : Types.INT;
    Variable variable = program.variable(type);
    Variable named = new Variable(variable.id(), name, type);
    program.variables().set(variable.id(), named);
    outputs.add(name);
    last.add(
        new Operation.Assign(
            new Target.Slot(named, List.of()), Arithmetic.cast(value, type), span));
  }

  private Circuit build() {
    List<String> shown = new ArrayList<>(outputs);
    int first = bits;
    for (int i = 0; i < bitOfResult.length; i++) {
      if (bitOfResult[i] == NONE) {
        bitOfResult[i] = bits++;
      }
    }
    if (bits > first) {
      String name = "m";
      while (shown.contains(name)) {
        name += "_";
      }
      boolean nothingElse = registers.isEmpty();
      registers.add(new BitRegister(name, first, bits - first, false, Span.NONE));
      if (nothingElse && !shown.isEmpty()) {
        shown.add(name);
      }
    }
    boolean all = shown.containsAll(registers.stream().map(BitRegister::name).toList());
    if (all && program.variables().stream().noneMatch(each -> shown.contains(each.name()))) {
      shown.clear();
    }
    List<Operation> operations = new ArrayList<>(program.operations());
    operations.addAll(last);
    List<Operation> placed =
        Operations.remap(
            operations, qubit -> qubit, bit -> bit < NONE ? NONE - 1 - bit : bitOfResult[bit]);
    int qubits = program.qubits();
    return new Circuit(
        qubits == 0 ? List.of() : List.of(new QubitRegister("q", 0, qubits, false, Span.NONE)),
        registers,
        program.variables(),
        List.of(),
        shown,
        placed);
  }
}
