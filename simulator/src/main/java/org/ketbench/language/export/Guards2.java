package org.ketbench.language.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Operation;
import org.ketbench.compile.NotExpressible;

/**
 * Takes conditions and blocks apart into statements that each carry their own condition, as
 * OpenQASM 2 wants them. Each statement asks again, so nothing before it in a branch may have
 * changed the register.
 */
final class Guards2 {
  private final List<BitRegister> registers;
  private final Conditions2 conditions;
  private final Notes notes;
  private final Statements out;

  /** Where statements go. */
  interface Statements {
    /**
     * Takes the next statement.
     *
     * @param operation a gate, a measurement, a reset or a barrier
     * @param test under which it is done; null for always
     */
    void write(Operation operation, Conditions2.@Nullable Test test) throws NotExpressible;
  }

  Guards2(List<BitRegister> registers, Notes notes, Statements out) {
    this.registers = registers;
    this.conditions = new Conditions2(registers);
    this.notes = notes;
    this.out = out;
  }

  void write(List<Operation> operations) {
    write(operations, null);
  }

  private void write(List<Operation> operations, Conditions2.@Nullable Test test) {
    for (Operation operation : operations) {
      try {
        write(operation, test);
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
  }

  private void write(Operation operation, Conditions2.@Nullable Test test) throws NotExpressible {
    switch (operation) {
      case Operation.Apply _, Operation.Measure _, Operation.Reset _, Operation.Barrier _ ->
          out.write(operation, test);
      case Operation.Conditional conditional -> write(conditional, test);
      case Operation.Block block -> {
        if (!Jumps.outOf(block.body()).isEmpty()) {
          throw new NotExpressible(
              "OpenQASM 2 has no way to leave a loop or a subroutine early. Put the rest under a"
                  + " condition, or choose openqasm3.");
        }
        write(block.body(), test);
      }
      case Operation.Delay _ ->
          throw new NotExpressible("OpenQASM 2 has no delays. Leave it out, or choose openqasm3.");
      case Operation.Assign _ ->
          throw new NotExpressible(
              "OpenQASM 2 has no assignments: its bits change by measurement only. Choose"
                  + " openqasm3.");
      case Operation.While _ ->
          throw new NotExpressible(
              "OpenQASM 2 has no loops that end by what is measured. Choose openqasm3 or quil.");
      case Operation.Jump _ ->
          throw new NotExpressible(
              "OpenQASM 2 has no way to end or leave anything early. Choose openqasm3 or quil.");
      case Operation.Opaque(String name, _, String why, _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private void write(Operation.Conditional conditional, Conditions2.@Nullable Test outer)
      throws NotExpressible {
    Conditions2.Test test = conditions.test(conditional.condition());
    if (test == null) {
      throw new NotExpressible(
          "OpenQASM 2 can only compare a whole register with a number, as in if(c==1). Put the bits"
              + " of the condition into a register of their own, or choose openqasm3.");
    }
    write(List.of(), conditional.then(), within(outer, test));
    if (!conditional.otherwise().isEmpty()) {
      Conditions2.Test opposite = conditions.opposite(test);
      if (opposite == null) {
        throw new NotExpressible(
            "OpenQASM 2 has no 'else', and the register has too many other values to name them"
                + " all. Choose openqasm3.");
      }
      write(conditional.then(), conditional.otherwise(), within(outer, opposite));
    }
  }

  private static Conditions2.Test within(Conditions2.@Nullable Test outer, Conditions2.Test test)
      throws NotExpressible {
    Conditions2.Test both = outer == null ? test : Conditions2.both(outer, test);
    if (both == null) {
      throw new NotExpressible(
          "OpenQASM 2 has no condition within a condition, and these are on two registers. Put"
              + " their bits into one register, or choose openqasm3.");
    }
    return both;
  }

  private void write(List<Operation> before, List<Operation> branch, Conditions2.Test test)
      throws NotExpressible {
    BitRegister register = registers.get(test.register());
    boolean changed = changes(before, register);
    for (int i = 0; i + 1 < branch.size() && !changed; i++) {
      changed = changes(branch.get(i), register);
    }
    if (changed && !branch.isEmpty()) {
      throw new NotExpressible(
          "OpenQASM 2 asks for the register at each statement, but it is measured into on the"
              + " way. Measure into another register.");
    }
    write(branch, test);
  }

  private static boolean changes(List<Operation> operations, BitRegister register) {
    return operations.stream().anyMatch(operation -> changes(operation, register));
  }

  private static boolean changes(Operation operation, BitRegister register) {
    return switch (operation) {
      case Operation.Measure(_, int bit, _) -> register.contains(bit);
      case Operation.Block(_, _, var body, _) -> changes(body, register);
      case Operation.Conditional(_, var then, var otherwise, _) ->
          changes(then, register) || changes(otherwise, register);
      default -> false;
    };
  }
}
