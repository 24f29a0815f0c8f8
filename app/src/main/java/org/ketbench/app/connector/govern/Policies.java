package org.ketbench.app.connector.govern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Under which rules jobs are sent.
 *
 * @param on the switches that are on
 * @param mostShots the most shots of a job; 0 for as many as the target takes
 * @param approveAbove what a job may cost without being asked about, by unit; besides the limits
 *     that the ledger has
 * @param targets the only ones that jobs may go to; all where there are none
 */
public record Policies(
    Set<Switch> on, long mostShots, Map<String, BigDecimal> approveAbove, List<String> targets) {
  public static final Policies USUAL =
      new Policies(
          Set.of(Switch.STAND_IN, Switch.USE_CACHED, Switch.ATTACH_DRAWING, Switch.NOTIFY_AT_END),
          0,
          Map.of(),
          List.of());

  /** What is done or not. */
  public enum Switch {
    /** This computer may be offered in place of a target that cannot be had. */
    STAND_IN("standIn"),
    /** An earlier result of the same question may be offered. */
    USE_CACHED("useCached"),
    /** A drawing of the circuit goes with a job. */
    ATTACH_DRAWING("attachDrawing"),
    /** The desktop tells when a job has ended. */
    NOTIFY_AT_END("notifyAtEnd"),
    /** Every job is approved, whatever it costs. */
    APPROVE_ALL("approveAll"),
    /** The workspace on this computer takes the time of real queues. */
    REALISTIC_QUEUE("realisticQueue");

    private final String key;

    Switch(String key) {
      this.key = key;
    }

    /** Its name in files and texts. */
    public String key() {
      return key;
    }

    /** Whether being on is the stricter of the two, so that it holds where one of two asks it. */
    boolean isStrict() {
      return this == APPROVE_ALL;
    }
  }

  public Policies {
    on = Set.copyOf(on);
    approveAbove = Map.copyOf(approveAbove);
    targets = List.copyOf(targets);
    mostShots = Math.max(0, mostShots);
  }

  public boolean is(Switch which) {
    return on.contains(which);
  }

  /** With a switch on or off. */
  public Policies with(Switch which, boolean is) {
    var next = new java.util.HashSet<>(on);
    if (is) {
      next.add(which);
    } else {
      next.remove(which);
    }
    return new Policies(next, mostShots, approveAbove, targets);
  }

  public Policies mostShots(long most) {
    return new Policies(on, most, approveAbove, targets);
  }

  public Policies approveAbove(Map<String, BigDecimal> limits) {
    return new Policies(on, mostShots, limits, targets);
  }

  public Policies targets(List<String> only) {
    return new Policies(on, mostShots, approveAbove, only);
  }

  /** These where those of a project hold too: of two rules the stricter one. */
  public Policies within(Policies project) {
    Policies both = this;
    for (Switch each : Switch.values()) {
      // How long queues take on this computer is nobody's but its owner's to say.
      if (each != Switch.REALISTIC_QUEUE) {
        both =
            both.with(
                each,
                each.isStrict() ? is(each) || project.is(each) : is(each) && project.is(each));
      }
    }
    Map<String, BigDecimal> limits = new LinkedHashMap<>(approveAbove);
    project.approveAbove.forEach((unit, limit) -> limits.merge(unit, limit, BigDecimal::min));
    List<String> allowed = new ArrayList<>(targets.isEmpty() ? project.targets : targets);
    if (!targets.isEmpty() && !project.targets.isEmpty()) {
      allowed.retainAll(project.targets);
      if (allowed.isEmpty()) {
        // No target is in both lists, and an empty list would allow all.
        allowed.add("");
      }
    }
    long most =
        mostShots == 0 || project.mostShots == 0
            ? Math.max(mostShots, project.mostShots)
            : Math.min(mostShots, project.mostShots);
    return both.mostShots(most).approveAbove(limits).targets(allowed);
  }

  /** Whether jobs may go to a target. */
  public boolean allows(String target) {
    return targets.isEmpty() || targets.contains(target);
  }

  /** Whether a job may have so many shots. */
  public boolean allows(long shots) {
    return mostShots == 0 || shots <= mostShots;
  }
}
