package org.ketbench.azure.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.policy.Spending;
import org.ketbench.azure.service.TargetStatus;
import org.ketbench.azure.target.Fit;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.OptionValues;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.azure.target.Target;

/**
 * A submission as it would be, before anything is sent.
 *
 * @param status how the target is now; null where the workspace does not have it
 * @param cached the job that has answered the same before; null where none has
 */
public record Plan(
    CircuitSource source,
    ExecutionProfile profile,
    Target target,
    @Nullable TargetStatus status,
    Fit fit,
    OptionValues options,
    Optional<PriceRange> price,
    Spending spending,
    List<Obstacle> availability,
    String cacheKey,
    @Nullable String cached) {
  public Plan {
    availability = List.copyOf(availability);
  }

  /** Why it cannot be sent; nothing where it can. What runs no circuits at all says only that. */
  public List<Obstacle> obstacles() {
    List<Obstacle> analog =
        fit.obstacles().stream().filter(each -> each.kind() == Obstacle.Kind.ANALOG).toList();
    if (!analog.isEmpty()) {
      return analog;
    }
    List<Obstacle> all = new ArrayList<>(availability);
    all.addAll(options.problems());
    all.addAll(fit.obstacles());
    return all;
  }

  public boolean isPossible() {
    return obstacles().isEmpty();
  }
}
