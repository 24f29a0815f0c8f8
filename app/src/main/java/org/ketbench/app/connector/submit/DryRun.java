package org.ketbench.app.connector.submit;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.azure.target.QueueTime;

/** Tells in words what a submission would be. */
final class DryRun {
  private static final Texts TEXTS = Texts.beside(DryRun.class);

  private DryRun() {}

  static String text(Plan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(TEXTS.get("dry.nothing"));
    lines.add(TEXTS.get("dry.target", plan.target().name(), plan.target().id()));
    lines.add(TEXTS.get("dry.shots", Long.toString(plan.profile().shots())));
    if (plan.isPossible()) {
      lines.add(TEXTS.get("dry.runs"));
    } else {
      for (Obstacle obstacle : plan.obstacles()) {
        lines.add(TEXTS.get("dry.not", obstacle.reason()));
        obstacle.fixes().forEach(fix -> lines.add("  " + TEXTS.get("dry.fix", fix.text())));
      }
    }
    if (plan.status() != null) {
      lines.add(TEXTS.get("dry.queue", QueueTime.text(plan.status().averageQueueTime())));
    }
    PriceRange price = plan.price().orElse(null);
    if (price == null) {
      lines.add(TEXTS.get("dry.noPrice"));
    } else {
      lines.add(TEXTS.get("dry.price", price.text(), price.entry().source(), price.entry().asOf()));
      price.notes().forEach(note -> lines.add("  " + note));
    }
    plan.spending().questions().forEach(each -> lines.add(TEXTS.get("dry.approval", each)));
    String refusal = plan.spending().refusal();
    if (refusal != null) {
      lines.add(TEXTS.get("dry.refused", refusal));
    }
    return String.join("\n", lines);
  }
}
