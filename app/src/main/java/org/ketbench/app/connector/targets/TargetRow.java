package org.ketbench.app.connector.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.job.Planner.Offered;
import org.ketbench.azure.service.Availability;
import org.ketbench.azure.service.TargetStatus;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.azure.target.Target;

/**
 * A target and what a submission to it would be.
 *
 * @param plan null where there is no circuit, or where that is not known yet
 */
public record TargetRow(Offered offered, @Nullable Plan plan, boolean favourite) {

  public String id() {
    return offered.target().id();
  }

  public Target target() {
    return offered.target();
  }

  public TargetStatus status() {
    return offered.status();
  }

  public boolean isAvailable() {
    return status().availability() != Availability.UNAVAILABLE;
  }

  /** Whether the circuit can be sent to it now. */
  public boolean runs() {
    return plan != null && plan.isPossible();
  }

  /** What keeps the circuit from it. */
  public List<Obstacle> obstacles() {
    return plan == null ? List.of() : plan.obstacles();
  }

  /** What it costs; empty where that is not known. */
  public String price() {
    return plan == null ? "" : plan.price().map(PriceRange::text).orElse("");
  }

  /** Whether a word of it begins with or holds a text. */
  boolean has(String text) {
    return text.isEmpty()
        || (id() + " " + target().name() + " " + target().provider() + " " + target().kind())
            .toLowerCase(java.util.Locale.ROOT)
            .contains(text);
  }
}
