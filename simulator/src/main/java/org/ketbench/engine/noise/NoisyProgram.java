package org.ketbench.engine.noise;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.noise.NoiseModel.GateRule;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;

/** Writes a model's errors into a program. */
public final class NoisyProgram {
  private final Program program;
  private final NoiseModel model;
  private final List<Instruction> code = new ArrayList<>();
  private final Clocks clocks;

  private NoisyProgram(Program program, NoiseModel model) {
    this.program = program;
    this.model = model;
    this.clocks = new Clocks(program.circuit().qubitCount(), model.relaxation(), this::noise);
  }

  /** The program as the device of the model would run it. */
  public static Program of(Program program, NoiseModel model) {
    return new NoisyProgram(program, model).write();
  }

  private Program write() {
    Program opened = OpenedGates.in(program, model);
    List<Instruction> before = opened.code();
    int[] moved = new int[before.size() + 1];
    prepare(opened);
    for (int place = 0; place < before.size(); place++) {
      boolean jumps =
          before.get(place) instanceof Instruction.Branch
              || before.get(place) instanceof Instruction.Goto;
      if (jumps || opened.isJoin(place)) {
        clocks.meet(before.get(place).span());
      }
      moved[place] = place == 0 ? 0 : code.size();
      write(before.get(place));
    }
    moved[before.size()] = code.size();
    List<Instruction> landed = new ArrayList<>(code.size());
    for (Instruction instruction : code) {
      landed.add(
          switch (instruction) {
            case Instruction.Branch branch ->
                new Instruction.Branch(
                    branch.condition(), branch.when(), moved[branch.target()], branch.span());
            case Instruction.Goto jump -> new Instruction.Goto(moved[jump.target()], jump.span());
            default -> instruction;
          });
    }
    return opened.with(landed);
  }

  private void prepare(Program opened) {
    if (model.preparation() > 0) {
      Channel flip = Channels.bitFlip(model.preparation());
      opened.used().stream().forEach(qubit -> noise(flip, Qubits.of(qubit), Span.NONE));
    }
  }

  private void write(Instruction instruction) {
    switch (instruction) {
      case Instruction.Gate gate -> gate(gate);
      case Instruction.Measure measure -> {
        clocks.pass(Qubits.of(measure.qubit()), clocks.time("measure", 1), measure.span(), false);
        code.add(
            new Instruction.Measure(
                measure.qubit(), measure.bit(), model.misread(measure.qubit()), measure.span()));
      }
      case Instruction.Reset reset -> {
        clocks.pass(Qubits.of(reset.qubit()), clocks.time("reset", 1), reset.span(), false);
        code.add(reset);
        double error = model.resetError(reset.qubit());
        if (error > 0) {
          noise(Channels.bitFlip(error), Qubits.of(reset.qubit()), reset.span());
        }
      }
      case Instruction.Wait wait -> {
        code.add(wait);
        clocks.pass(wait.qubits(), Durations.seconds(wait.duration()), wait.span(), true);
      }
      default -> code.add(instruction);
    }
  }

  private void gate(Instruction.Gate gate) {
    int[] qubits = Matrices.positions(gate.apply());
    String name = gate.apply().gate().name();
    clocks.meet(Qubits.of(qubits), gate.span());
    code.add(gate);
    for (GateRule rule : model.gates()) {
      if (rule.selector().matches(name, qubits)) {
        errors(rule, qubits, gate);
        break;
      }
    }
    clocks.pass(Qubits.of(qubits), clocks.time(name, qubits.length), gate.span(), true);
    for (GateRule rule : model.crosstalk()) {
      if (rule.selector().matches(name, qubits)) {
        crosstalk(rule, qubits, gate);
        break;
      }
    }
  }

  private void errors(GateRule rule, int[] qubits, Instruction.Gate gate) {
    for (GateError error : rule.errors()) {
      try {
        for (GateError.Placed placed : error.on(qubits.length)) {
          int[] on = placed.positions().stream().map(each -> qubits[each]).toArray();
          noise(placed.channel(), Qubits.of(on), gate.span());
        }
      } catch (IllegalArgumentException e) {
        throw new SimulationRefusedException(
            Reason.OPERATION,
            "The noise model '"
                + model.name()
                + "' does not fit the gate '"
                + gate.apply().gate().name()
                + "': "
                + e.getMessage()
                + ". Let its rule name the gates that it is for.",
            gate.span());
      }
    }
  }

  private void crosstalk(GateRule rule, int[] qubits, Instruction.Gate gate) {
    Qubits own = Qubits.of(qubits);
    int count = program.circuit().qubitCount();
    java.util.BitSet idle = new java.util.BitSet();
    for (int qubit : qubits) {
      for (int neighbour : model.coupling().neighbours(qubit, count)) {
        if (!own.contains(neighbour)) {
          idle.set(neighbour);
        }
      }
    }
    idle.stream().forEach(neighbour -> errors(rule, new int[] {neighbour}, gate));
  }

  private void noise(Channel channel, Qubits qubits, Span span) {
    code.add(new Instruction.Noise(channel, qubits, span));
  }
}
