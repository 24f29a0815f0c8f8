package org.ketbench.language.exchange.qir;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/** The part of LLVM assembly that QIR is written in, as a tree. */
final class Llvm {
  private Llvm() {}

  /** A type: {@code i64}, {@code double}, {@code ptr} for every pointer, {@code void}, an array. */
  record Type(String name, int size, @Nullable Type element) {
    static final Type POINTER = new Type("ptr", 0, null);

    static Type of(String name) {
      return new Type(name, 0, null);
    }

    boolean isInteger() {
      return name.startsWith("i") && name.length() > 1;
    }

    int width() {
      return Integer.parseInt(name.substring(1));
    }
  }

  /** What an instruction works on. */
  sealed interface Operand {
    record Local(String name) implements Operand {}

    record Global(String name) implements Operand {}

    record Whole(long value) implements Operand {}

    record Real(double value) implements Operand {}

    /** A number as a pointer: a qubit or a result; null is 0. */
    record Handle(long value) implements Operand {}

    /** A place in a global array. */
    record Element(String global, List<Operand> indices) implements Operand {}

    record Undefined() implements Operand {}
  }

  /** An operand with its type. */
  record Typed(Type type, Operand operand) {}

  /** One instruction. */
  sealed interface Instruction {
    Span span();

    record Call(@Nullable String result, Type type, String function, List<Typed> given, Span span)
        implements Instruction {}

    record Binary(
        String result, String operation, Type type, Operand left, Operand right, Span span)
        implements Instruction {}

    record Compare(
        String result,
        boolean real,
        String predicate,
        Type type,
        Operand left,
        Operand right,
        Span span)
        implements Instruction {}

    record Convert(String result, String operation, Typed from, Type to, Span span)
        implements Instruction {}

    record Select(String result, Operand condition, Typed yes, Typed no, Span span)
        implements Instruction {}

    record Phi(String result, Type type, Map<String, Operand> values, Span span)
        implements Instruction {}

    record Allocate(String result, Type type, Span span) implements Instruction {}

    record Load(String result, Type type, Operand from, Span span) implements Instruction {}

    record Store(Typed value, Operand to, Span span) implements Instruction {}

    record Place(String result, Type type, Operand base, List<Operand> indices, Span span)
        implements Instruction {}

    record Jump(String target, Span span) implements Instruction {}

    record Branch(Operand condition, String yes, String no, Span span) implements Instruction {}

    record Switch(Typed value, String otherwise, Map<Long, String> cases, Span span)
        implements Instruction {}

    record Return(@Nullable Typed value, Span span) implements Instruction {}

    record Unreachable(Span span) implements Instruction {}
  }

  record Block(String label, List<Instruction> instructions) {}

  /**
   * A function with its body.
   *
   * @param attributes the group that is named behind its parameters, or an empty text
   */
  record Function(
      String name, List<String> parameters, String attributes, List<Block> blocks, Span span) {}

  /**
   * A module.
   *
   * @param globals what global constants hold: texts have no elements
   * @param attributes the groups by their names
   */
  record Module(
      Map<String, Function> functions,
      Map<String, List<Operand>> globals,
      Map<String, Map<String, String>> attributes,
      List<String> comments) {}
}
