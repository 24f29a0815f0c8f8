package org.ketbench.engine.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Instruction.Misread;

/**
 * How a device errs.
 *
 * @param source where the numbers come from; empty when they come from nobody
 * @param date when they were true, as written there
 * @param gates the first rule that matches a gate says what its errors are
 * @param crosstalk the first rule that matches a gate says what its idle neighbours suffer
 * @param readout the first rule that matches a qubit says how it is misread
 * @param resets the first rule that matches a qubit says how probably a reset leaves it 1
 * @param preparation the probability that a qubit begins as 1
 * @param relaxation how qubits relax while time passes; null when they do not
 * @param coupling the pairs of neighbours
 */
public record NoiseModel(
    String name,
    String description,
    String source,
    String date,
    List<GateRule> gates,
    List<GateRule> crosstalk,
    List<ReadoutRule> readout,
    List<ResetRule> resets,
    double preparation,
    @Nullable Relaxation relaxation,
    Coupling coupling) {
  public NoiseModel {
    gates = List.copyOf(gates);
    crosstalk = List.copyOf(crosstalk);
    readout = List.copyOf(readout);
    resets = List.copyOf(resets);
  }

  /** A model in which only gates err. */
  public static NoiseModel ofGates(String name, List<GateRule> gates) {
    return new NoiseModel(
        name, "", "", "", gates, List.of(), List.of(), List.of(), 0, null, Coupling.NONE);
  }

  /** The usual model: one- and two-qubit gates, both depolarising, by their probabilities. */
  public static NoiseModel depolarizing(double one, double two) {
    return ofGates(
        "depolarizing",
        List.of(
            new GateRule(GateSelector.ofWidth(1), List.of(new GateError.Depolarizing(one))),
            new GateRule(GateSelector.ALL, List.of(new GateError.Depolarizing(two)))));
  }

  /** What gates of some kind suffer. */
  public record GateRule(GateSelector selector, List<GateError> errors) {
    public GateRule {
      errors = List.copyOf(errors);
    }
  }

  /**
   * How a qubit is misread.
   *
   * @param qubits for which; empty for all
   */
  public record ReadoutRule(List<Integer> qubits, Misread misread) {
    public ReadoutRule {
      qubits = List.copyOf(qubits);
    }
  }

  /**
   * How probably a reset leaves a qubit 1.
   *
   * @param qubits for which; empty for all
   */
  public record ResetRule(List<Integer> qubits, double probability) {
    public ResetRule {
      qubits = List.copyOf(qubits);
    }
  }

  /** Whether what happens to one qubit may cause errors of others. */
  public boolean linksQubits() {
    return !crosstalk.isEmpty() || (relaxation != null && relaxation.idle());
  }

  /** How the qubit of this number is misread. */
  public Misread misread(int qubit) {
    for (ReadoutRule rule : readout) {
      if (rule.qubits().isEmpty() || rule.qubits().contains(qubit)) {
        return rule.misread();
      }
    }
    return Misread.NEVER;
  }

  /** How probably a reset leaves the qubit of this number 1. */
  public double resetError(int qubit) {
    for (ResetRule rule : resets) {
      if (rule.qubits().isEmpty() || rule.qubits().contains(qubit)) {
        return rule.probability();
      }
    }
    return 0;
  }

  /**
   * Relaxation of qubits, all times in seconds.
   *
   * @param t1 by qubit; under -1 for all others, without which these do not relax
   * @param t2 likewise
   * @param excited the probability of 1 that a qubit left alone comes to
   * @param times how long gates take, by name or as *1, *2, *3 by width
   * @param idle whether qubits relax too while they wait for others
   */
  public record Relaxation(
      Map<Integer, Double> t1,
      Map<Integer, Double> t2,
      double excited,
      Map<String, Double> times,
      boolean idle) {
    /** Stands for all qubits that are not named. */
    public static final int OTHERS = -1;

    public Relaxation {
      t1 = Map.copyOf(t1);
      t2 = Map.copyOf(t2);
      times = Map.copyOf(times);
    }

    /** How long something takes; 0 when that is not said. */
    public double time(String name, int width) {
      Double own = times.get(name);
      Double any = own != null ? own : times.get("*" + Math.min(3, width));
      return any == null ? 0 : any;
    }

    /** What a qubit suffers in a time. */
    public List<Channel> channels(int qubit, double time) {
      double its1 = time(t1, qubit);
      double its2 = Math.min(time(t2, qubit), 2 * its1);
      boolean never = Double.isInfinite(its1) && Double.isInfinite(its2);
      return time <= 0 || never ? List.of() : Channels.thermalRelaxation(its1, its2, time, excited);
    }

    private static double time(Map<Integer, Double> times, int qubit) {
      Double own = times.get(qubit);
      Double any = own != null ? own : times.get(OTHERS);
      return any == null ? Double.POSITIVE_INFINITY : any;
    }
  }

  /** Which qubits are neighbours. */
  public sealed interface Coupling {
    /** None are. */
    Coupling NONE = new Pairs(List.of());

    /** The neighbours of a qubit among so many. */
    List<Integer> neighbours(int qubit, int qubits);

    /** Pairs by number. */
    record Pairs(List<List<Integer>> pairs) implements Coupling {
      public Pairs {
        pairs = List.copyOf(pairs);
      }

      @Override
      public List<Integer> neighbours(int qubit, int qubits) {
        List<Integer> found = new ArrayList<>();
        for (List<Integer> pair : pairs) {
          int at = pair.indexOf(qubit);
          if (at >= 0 && pair.get(1 - at) < qubits) {
            found.add(pair.get(1 - at));
          }
        }
        return found;
      }
    }

    /** Each with the next; closed to a ring or not. */
    record Line(boolean ring) implements Coupling {
      @Override
      public List<Integer> neighbours(int qubit, int qubits) {
        List<Integer> found = new ArrayList<>();
        if (qubit > 0 || (ring && qubits > 2)) {
          found.add((qubit + qubits - 1) % qubits);
        }
        if (qubit < qubits - 1 || (ring && qubits > 2)) {
          found.add((qubit + 1) % qubits);
        }
        return found;
      }
    }

    /** Every qubit with every other. */
    record All() implements Coupling {
      @Override
      public List<Integer> neighbours(int qubit, int qubits) {
        List<Integer> found = new ArrayList<>();
        for (int other = 0; other < qubits; other++) {
          if (other != qubit) {
            found.add(other);
          }
        }
        return found;
      }
    }
  }
}
