package org.ketbench.app.connector.govern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Under which rules jobs are sent.
 *
 * @param standIn whether this computer may be offered in place of a target that cannot be had
 * @param useCached whether an earlier result of the same question may be offered
 * @param attachDrawing whether a drawing of the circuit goes with a job
 * @param notifyAtEnd whether the desktop tells when a job has ended
 * @param realisticQueue whether the workspace on this computer takes the time of real queues
 * @param approveAbove what a job may cost without being asked about, by unit; besides the limits
 *     that the ledger has
 * @param targets the only ones that jobs may go to; all where there are none
 */
public record Policies(
    boolean standIn,
    boolean useCached,
    boolean attachDrawing,
    boolean notifyAtEnd,
    boolean realisticQueue,
    Map<String, BigDecimal> approveAbove,
    List<String> targets) {
  public static final Policies USUAL =
      new Policies(true, true, true, true, false, Map.of(), List.of());

  public Policies {
    approveAbove = Map.copyOf(approveAbove);
    targets = List.copyOf(targets);
  }

  /** These where those of a project hold too: of two rules the stricter one. */
  public Policies within(Policies project) {
    Map<String, BigDecimal> limits = new LinkedHashMap<>(approveAbove);
    project.approveAbove.forEach((unit, limit) -> limits.merge(unit, limit, BigDecimal::min));
    List<String> allowed = new ArrayList<>(targets.isEmpty() ? project.targets : targets);
    if (!targets.isEmpty() && !project.targets.isEmpty()) {
      allowed.retainAll(project.targets);
    }
    return new Policies(
        standIn && project.standIn,
        useCached && project.useCached,
        attachDrawing && project.attachDrawing,
        notifyAtEnd && project.notifyAtEnd,
        realisticQueue,
        limits,
        allowed);
  }

  /** Whether jobs may go to a target. */
  public boolean allows(String target) {
    return targets.isEmpty() || targets.contains(target);
  }
}
