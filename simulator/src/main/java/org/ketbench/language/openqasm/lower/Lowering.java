package org.ketbench.language.openqasm.lower;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Unit;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Turns checked programs into circuits. */
public final class Lowering {
  private final Machine machine;

  private Lowering(Machine machine) {
    this.machine = machine;
  }

  /** Lowers a program that has been found to be right. */
  public static Lowered lower(Checked checked, Limits limits) {
    Source source = new Source(checked.unit(), checked.version().isTwo(), null);
    int hardware = Hardware.qubits(checked.unit(), limits.qubits());
    Machine machine = new Machine(source, limits, hardware);
    Lowering lowering = new Lowering(machine);
    try {
      lowering.run(source);
    } catch (Problem.Final problem) {
      machine.problems.add(problem, machine.source, machine.offset, machine.trail);
    } catch (StackOverflowError e) {
      // Parsing bounds the nesting of the text and the limits that of calls; both at once may
      // still be more than the thread's stack holds.
      Node at = machine.current();
      machine.problems.add(
          machine.source,
          new Span(machine.offset + at.start(), machine.offset + at.end()),
          "nested-too-deeply",
          "Calls and blocks are nested too deeply here. Make the nesting less deep.");
    }
    return new Lowered(lowering.circuit(), machine.problems.found());
  }

  private Circuit circuit() {
    Memory memory = machine.memory;
    return new Circuit(
        memory.qubitRegisters(),
        memory.bitRegisters(),
        memory.variables(),
        machine.parameters,
        machine.outputs.isEmpty() ? memory.results() : machine.outputs,
        machine.output.all());
  }

  private boolean run(Source source) {
    SyntaxTree tree = source.unit().tree();
    machine.source = source;
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      machine.offset = tree.offset(chunk);
      Statement statement = tree.statement(chunk);
      Statement plain =
          statement instanceof Statement.Annotated annotated ? annotated.statement() : statement;
      boolean goesOn =
          plain instanceof Statement.Include
              ? include(source, chunk, plain)
              : machine.statements.run(statement) != Flow.END;
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  private boolean include(Source source, int chunk, Statement statement) {
    @Nullable Inclusion inclusion = source.unit().inclusion(chunk);
    if (!(inclusion instanceof Inclusion.File(Unit unit))) {
      return true;
    }
    int offset = machine.offset;
    Span span = source.inclusion();
    boolean goesOn =
        run(
            new Source(
                unit,
                source.versionTwo(),
                span == null ? source.unit().tree().span(chunk, statement) : span));
    machine.source = source;
    machine.offset = offset;
    return goesOn;
  }
}
