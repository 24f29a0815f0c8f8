package org.ketbench.engine;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.statevector.memory.MemoryBudget;

/** Picks an engine for a request, and says in one sentence why. */
final class EngineChoice {
  private static final double ALWAYS_THERE = 1 << 28;

  private final List<Engine> engines;

  /** What was picked. */
  record Chosen(Engine engine, String reason) {}

  /** Takes the engines that there are, the first the one to prefer between equals. */
  EngineChoice(List<Engine> engines) {
    this.engines = List.copyOf(engines);
  }

  /** The engine that was asked for, or else the fastest one that can. */
  Chosen choose(Task task, Question question) {
    return task.request().engine() == EngineKind.AUTO
        ? fastest(task, question)
        : named(task, question);
  }

  private Chosen named(Task task, Question question) {
    for (Engine engine : engines) {
      if (engine.kind() == task.request().engine()) {
        return switch (engine.ability(task, question)) {
          case Ability.Able _ -> new Chosen(engine, "It was asked for.");
          case Ability.Unable unable -> throw unable.refusal();
        };
      }
    }
    throw new SimulationRefusedException(
        Reason.OPERATION,
        "The engine '"
            + task.request().engine().label()
            + "' is not available; there is "
            + String.join(", ", engines.stream().map(engine -> engine.kind().label()).toList())
            + ".",
        null);
  }

  private Chosen fastest(Task task, Question question) {
    Engine best = null;
    Ability.Able ability = null;
    List<Ability.Unable> refusals = new ArrayList<>();
    for (Engine engine : engines) {
      switch (engine.ability(task, question)) {
        case Ability.Able able -> {
          if (ability == null || isBetter(able, ability)) {
            best = engine;
            ability = able;
          }
        }
        case Ability.Unable unable -> refusals.add(unable);
      }
    }
    if (best == null || ability == null) {
      throw refusal(refusals);
    }
    return new Chosen(best, capitalized(ability.why()) + ".");
  }

  /** One that does not fit into memory is only taken when no other can do it either. */
  private static boolean isBetter(Ability.Able one, Ability.Able other) {
    boolean fits = fits(one);
    return fits == fits(other) ? one.nanoseconds() < other.nanoseconds() : fits;
  }

  private static boolean fits(Ability.Able able) {
    return able.bytes() < ALWAYS_THERE || able.bytes() <= MemoryBudget.ofMachine().available();
  }

  private static String capitalized(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
  }

  /** An engine that only lacks room says best what is wrong; what others are not for is no news. */
  private static SimulationRefusedException refusal(List<Ability.Unable> refusals) {
    for (Ability.Unable each : refusals) {
      if (each.reason() == Reason.MEMORY || each.reason() == Reason.SIZE) {
        return each.refusal();
      }
    }
    Ability.Unable first = refusals.getFirst();
    String message =
        refusals.size() == 1
            ? first.message()
            : "No engine can do this. "
                + String.join(" ", refusals.stream().map(Ability.Unable::message).toList());
    return new SimulationRefusedException(first.reason(), message, first.span());
  }
}
