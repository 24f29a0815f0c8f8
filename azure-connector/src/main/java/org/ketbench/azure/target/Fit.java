package org.ketbench.azure.target;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.target.Obstacle.Fix;
import org.ketbench.azure.target.Obstacle.Kind;
import org.ketbench.azure.target.Obstacle.Remedy;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Parameter;
import org.ketbench.compile.FixedAngles;
import org.ketbench.engine.Ability;
import org.ketbench.engine.EngineKind;
import org.ketbench.engine.Question;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Task;
import org.ketbench.engine.stabilizer.StabilizerEngine;
import org.ketbench.language.Diagnostic;

/**
 * Whether a circuit can run on a target, and if not why and what would help.
 *
 * @param translation the circuit as the target takes it; of no use where there are obstacles
 */
public record Fit(Target target, Translation translation, List<Obstacle> obstacles) {
  private static final int SUGGESTIONS = 3;

  public Fit {
    obstacles = List.copyOf(obstacles);
  }

  public boolean isPossible() {
    return obstacles.isEmpty();
  }

  /** What is asked of the target. */
  public record Wish(Circuit circuit, long shots, boolean defer) {}

  public static Fit of(Wish wish, Target target, Catalogue catalogue) {
    Circuit circuit = wish.circuit;
    Translation translation = Translator.translate(circuit, target, wish.defer);
    List<Obstacle> obstacles = new ArrayList<>();
    shots(wish, target, obstacles);
    for (Parameter parameter : circuit.parameters()) {
      obstacles.add(
          new Obstacle(
              Kind.PARAMETER,
              parameter.declaration(),
              "The parameter '%s' has no value.".formatted(parameter.name()),
              List.of(
                  new Fix(
                      Remedy.GIVE_VALUE,
                      parameter.name(),
                      "give it one, as in --set %s=0.5".formatted(parameter.name())))));
    }
    qubits(wish, target, translation, catalogue, obstacles);
    if (circuit.parameters().isEmpty()) {
      expression(wish, target, translation, catalogue, obstacles);
      clifford(wish, target, translation, catalogue, obstacles);
    }
    return new Fit(target, translation, obstacles);
  }

  private static void shots(Wish wish, Target target, List<Obstacle> obstacles) {
    if (wish.shots < 1) {
      obstacles.add(
          new Obstacle(
              Kind.SHOTS,
              null,
              "A job needs at least one shot; %d were asked for.".formatted(wish.shots),
              List.of(new Fix(Remedy.FEWER_SHOTS, "100", "ask for some, as in --shots 100"))));
      return;
    }
    Integer most = target.maxShots() == null ? Integer.MAX_VALUE : target.maxShots();
    if (wish.shots > most) {
      obstacles.add(
          new Obstacle(
              Kind.SHOTS,
              null,
              "%s takes at most %d shots in a job; %d were asked for."
                  .formatted(target.name(), most, wish.shots),
              List.of(
                  new Fix(
                      Remedy.FEWER_SHOTS,
                      most.toString(),
                      "ask for at most %d, in several jobs if need be".formatted(most)))));
    }
  }

  private static void qubits(
      Wish wish,
      Target target,
      Translation translation,
      Catalogue catalogue,
      List<Obstacle> obstacles) {
    Integer limit = target.qubits();
    if (limit == null || translation.qubits() <= limit) {
      return;
    }
    int added = translation.qubits() - wish.circuit.qubitCount();
    String why =
        added > 0
            ? "The program needs %d qubits, %d of them because measured qubits are used again; %s has %d."
                .formatted(translation.qubits(), added, target.name(), limit)
            : "The circuit has %d qubits; %s has %d."
                .formatted(translation.qubits(), target.name(), limit);
    obstacles.add(
        new Obstacle(
            Kind.QUBITS, null, why, others(wish.circuit, target, translation.qubits(), catalogue)));
  }

  private static void expression(
      Wish wish,
      Target target,
      Translation translation,
      Catalogue catalogue,
      List<Obstacle> obstacles) {
    List<Diagnostic> errors = translation.problems().stream().filter(Diagnostic::isError).toList();
    if (errors.isEmpty()) {
      return;
    }
    if (target.profile() == Target.Profile.ANALOG) {
      obstacles.add(
          new Obstacle(
              Kind.ANALOG,
              null,
              errors.getFirst().message(),
              others(wish.circuit, target, translation.qubits(), catalogue)));
      return;
    }
    boolean feedback = needsFeedback(wish.circuit);
    List<Fix> fixes = new ArrayList<>();
    if (FixedAngles.of(wish.circuit)
        .filter(fixed -> Translator.translate(fixed, target, true).isFaithful())
        .isPresent()) {
      fixes.add(
          new Fix(
              Remedy.DECOMPOSE,
              "",
              "write the gates whose angles depend on outcomes as gates of fixed angles under"
                  + " conditions"));
    } else if (!wish.defer && Translator.translate(wish.circuit, target, true).isFaithful()) {
      fixes.add(
          new Fix(
              Remedy.DEFER_MEASUREMENTS,
              "",
              "measure at the end instead, with --defer-measurements"));
    }
    fixes.addAll(others(wish.circuit, target, translation.qubits(), catalogue));
    for (Diagnostic error : errors) {
      obstacles.add(
          new Obstacle(
              feedback && !target.profile().hasFeedback() ? Kind.FEEDBACK : Kind.NOT_EXPRESSIBLE,
              error.span(),
              "%s: %s".formatted(target.name(), error.message()),
              fixes));
    }
  }

  private static void clifford(
      Wish wish,
      Target target,
      Translation translation,
      Catalogue catalogue,
      List<Obstacle> obstacles) {
    Ability.Unable unable = target.clifford() ? beyondClifford(wish.circuit) : null;
    if (unable != null) {
      obstacles.add(
          new Obstacle(
              Kind.NOT_EXPRESSIBLE,
              unable.span(),
              "%s: %s".formatted(target.name(), unable.message()),
              others(wish.circuit, target, translation.qubits(), catalogue)));
    }
  }

  /** What the engine of such targets says of a circuit that it cannot compute; null if it can. */
  private static Ability.@Nullable Unable beyondClifford(Circuit circuit) {
    try {
      Task task = Task.of(SimulationRequest.of(circuit, 1, 0).with(EngineKind.STABILIZER));
      return new StabilizerEngine().ability(task, Question.SHOTS) instanceof Ability.Unable unable
          ? unable
          : null;
    } catch (SimulationRefusedException e) {
      // No engine can run it; the service tells why in its own words.
      return null;
    }
  }

  private static boolean needsFeedback(Circuit circuit) {
    AtomicBoolean found = new AtomicBoolean();
    Operations.visit(
        circuit.operations(),
        operation ->
            found.compareAndSet(
                false,
                operation instanceof Operation.Conditional
                    || operation instanceof Operation.While
                    || operation instanceof Operation.Assign));
    return found.get();
  }

  /** Targets that would do, of the same kind and provider before others. */
  private static List<Fix> others(Circuit circuit, Target target, int qubits, Catalogue catalogue) {
    boolean feedback = needsFeedback(circuit);
    return catalogue.targets().stream()
        .filter(each -> !each.id().equals(target.id()))
        .filter(each -> each.profile() != Target.Profile.ANALOG)
        .filter(each -> each.kind() != Target.Kind.CHECKER)
        .filter(each -> !feedback || each.profile().hasFeedback())
        .filter(each -> hasRoom(each.qubits(), qubits))
        .filter(each -> !each.clifford() || beyondClifford(circuit) == null)
        .sorted((one, other) -> Integer.compare(likeness(other, target), likeness(one, target)))
        .limit(SUGGESTIONS)
        .map(each -> new Fix(Remedy.OTHER_TARGET, each.id(), "use " + each.id()))
        .toList();
  }

  private static boolean hasRoom(@Nullable Integer limit, int qubits) {
    return limit == null || qubits <= limit;
  }

  private static int likeness(Target one, Target other) {
    return (one.kind() == other.kind() ? 2 : 0) + (one.provider().equals(other.provider()) ? 1 : 0);
  }
}
