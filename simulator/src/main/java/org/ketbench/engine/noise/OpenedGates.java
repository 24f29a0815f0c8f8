package org.ketbench.engine.noise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;

/**
 * Puts what a gate is defined as in its place, since a device errs in what it does and not in how
 * the program groups it. A gate that the model names itself stays whole.
 */
final class OpenedGates {
  private final NoiseModel model;
  private final List<Instruction> code = new ArrayList<>();

  private OpenedGates(NoiseModel model) {
    this.model = model;
  }

  static Program in(Program program, NoiseModel model) {
    OpenedGates opened = new OpenedGates(model);
    int[] moved = new int[program.code().size() + 1];
    for (int place = 0; place < program.code().size(); place++) {
      moved[place] = opened.code.size();
      Instruction instruction = program.code().get(place);
      if (instruction instanceof Instruction.Gate gate && gate.fixed()) {
        opened.open(gate.apply(), gate);
      } else {
        opened.code.add(instruction);
      }
    }
    moved[program.code().size()] = opened.code.size();
    opened.code.replaceAll(
        instruction ->
            switch (instruction) {
              case Instruction.Branch branch ->
                  new Instruction.Branch(
                      branch.condition(), branch.when(), moved[branch.target()], branch.span());
              case Instruction.Goto jump -> new Instruction.Goto(moved[jump.target()], jump.span());
              default -> instruction;
            });
    return program.with(opened.code);
  }

  private void open(Operation.Apply apply, Instruction.Gate from) {
    boolean whole =
        !(apply.gate() instanceof DefinedGate)
            || !apply.controls().isEmpty()
            || Math.abs(apply.exponent()) != 1
            || isNamed(apply.gate().name());
    if (whole) {
      code.add(new Instruction.Gate(apply, true));
      return;
    }
    DefinedGate gate = (DefinedGate) apply.gate();
    Map<String, Value> values = new HashMap<>();
    double[] arguments = Matrices.arguments(apply.arguments(), Evaluator.Environment.EMPTY);
    for (int each = 0; each < arguments.length; each++) {
      values.put(gate.parameters().get(each), Values.of(arguments[each]));
    }
    Evaluator.Environment inside =
        new Evaluator.Environment() {
          @Override
          public Value parameter(String name) {
            return values.getOrDefault(name, Values.of(0.0));
          }
        };
    boolean inverted = apply.exponent() < 0;
    List<Operation> body = inverted ? gate.body().reversed() : gate.body();
    for (Operation operation : body) {
      if (operation instanceof Operation.Apply part) {
        open(placed(part, inside, apply.qubits(), inverted, from), from);
      }
    }
  }

  private boolean isNamed(String name) {
    return model.gates().stream().anyMatch(rule -> rule.selector().names().contains(name))
        || model.crosstalk().stream().anyMatch(rule -> rule.selector().names().contains(name));
  }

  private static Operation.Apply placed(
      Operation.Apply part,
      Evaluator.Environment inside,
      Qubits places,
      boolean inverted,
      Instruction.Gate from) {
    List<Angle> angles = new ArrayList<>();
    for (double angle : Matrices.arguments(part.arguments(), inside)) {
      angles.add(Angle.of(angle));
    }
    return new Operation.Apply(
        part.gate(),
        angles,
        inverted ? -part.exponent() : part.exponent(),
        part.controls().stream()
            .map(
                control ->
                    new org.ketbench.circuit.Control(
                        places.get(control.qubit()), control.positive()))
            .toList(),
        Qubits.of(part.qubits().stream().map(places::get).toArray()),
        from.span());
  }
}
