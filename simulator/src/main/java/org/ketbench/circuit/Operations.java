package org.ketbench.circuit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;

/** Walks over nested operations, and changes them all alike. */
public final class Operations {
  private Operations() {}

  /** The lists of operations inside an operation: of a block, a loop, the branches of a choice. */
  public static List<List<Operation>> parts(Operation operation) {
    return switch (operation) {
      case Operation.Block block -> List.of(block.body());
      case Operation.While loop -> List.of(loop.body());
      case Operation.Conditional choice -> List.of(choice.then(), choice.otherwise());
      default -> List.of();
    };
  }

  /** Shows every operation and then those inside it, in the order of the text. */
  public static void visit(List<Operation> operations, Consumer<Operation> visitor) {
    for (Operation operation : operations) {
      visitor.accept(operation);
      for (List<Operation> part : parts(operation)) {
        visit(part, visitor);
      }
    }
  }

  /** The numbers of the qubits that an operation or anything inside it acts on. */
  public static BitSet qubits(Operation operation) {
    BitSet qubits = new BitSet();
    visit(List.of(operation), each -> addQubits(each, qubits));
    return qubits;
  }

  private static void addQubits(Operation operation, BitSet qubits) {
    switch (operation) {
      case Operation.Apply apply -> {
        apply.controls().forEach(control -> qubits.set(control.qubit()));
        apply.qubits().stream().forEach(qubits::set);
      }
      case Operation.Measure measure -> qubits.set(measure.qubit());
      case Operation.Reset reset -> qubits.set(reset.qubit());
      case Operation.Barrier barrier -> barrier.qubits().stream().forEach(qubits::set);
      case Operation.Delay delay -> delay.qubits().stream().forEach(qubits::set);
      case Operation.Opaque opaque -> opaque.qubits().stream().forEach(qubits::set);
      case Operation.Assign _,
          Operation.Conditional _,
          Operation.While _,
          Operation.Block _,
          Operation.Jump _ -> {}
    }
  }

  /** The numbers of the classical bits that an operation or anything inside it reads or writes. */
  public static BitSet bits(Operation operation) {
    BitSet bits = new BitSet();
    visit(
        List.of(operation),
        each -> {
          if (each instanceof Operation.Measure measure
              && measure.bit() != Operation.Measure.NO_BIT) {
            bits.set(measure.bit());
          }
          if (each instanceof Operation.Assign(Target.Bits(List<Integer> written), var _, var _)) {
            written.forEach(bits::set);
          }
          for (Expression expression : expressions(each)) {
            Expressions.visit(
                expression,
                part -> {
                  if (part instanceof Expression.Bits read) {
                    read.bits().forEach(bits::set);
                  }
                });
          }
        });
    return bits;
  }

  /** The expressions of an operation itself: its angles, condition, value and indices. */
  public static List<Expression> expressions(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> {
        List<Expression> formulas = new ArrayList<>();
        for (Angle angle : apply.arguments()) {
          if (angle instanceof Angle.Formula(Expression formula)) {
            formulas.add(formula);
          }
        }
        yield formulas;
      }
      case Operation.Assign assign -> {
        List<Expression> expressions = new ArrayList<>();
        if (assign.target() instanceof Target.Slot slot) {
          expressions.addAll(slot.indices());
        }
        expressions.add(assign.value());
        yield expressions;
      }
      case Operation.Conditional choice -> List.of(choice.condition());
      case Operation.While loop -> List.of(loop.condition());
      default -> List.of();
    };
  }

  /** The operations without their blocks, as far as no jump needs one to leave. */
  public static List<Operation> flattened(List<Operation> operations) {
    List<Operation> flat = new ArrayList<>();
    flatten(operations, flat);
    return flat;
  }

  private static void flatten(List<Operation> operations, List<Operation> flat) {
    for (Operation operation : operations) {
      if (operation instanceof Operation.Block block && !jumps(block.body())) {
        flatten(block.body(), flat);
      } else {
        flat.add(operation);
      }
    }
  }

  private static boolean jumps(List<Operation> operations) {
    for (Operation operation : operations) {
      if (operation instanceof Operation.Jump(var kind, var _) && kind != Operation.JumpKind.END) {
        return true;
      }
      for (List<Operation> part : parts(operation)) {
        if (jumps(part)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The operations on other qubits and bits. */
  public static List<Operation> remap(
      List<Operation> operations, IntUnaryOperator qubit, IntUnaryOperator bit) {
    return new Remapping(qubit, bit).all(operations);
  }

  /** The operations with every expression in them, in angles too, replaced. */
  public static List<Operation> mapExpressions(
      List<Operation> operations, UnaryOperator<Expression> change) {
    return new ExpressionChange(change).all(operations);
  }
}
