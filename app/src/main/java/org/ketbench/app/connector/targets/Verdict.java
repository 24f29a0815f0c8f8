package org.ketbench.app.connector.targets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.target.Obstacle;

/**
 * What the table says of the circuit and a target.
 *
 * @param button what the next step is called; empty where there is none
 * @param fix what that does; null where it is to submit
 */
public record Verdict(String text, String style, String button, Obstacle.@Nullable Fix fix) {
  private static final Texts TEXTS = Texts.beside(Verdict.class);

  static Verdict of(TargetRow row, String noCircuit) {
    Plan plan = row.plan();
    if (plan == null) {
      return new Verdict(
          noCircuit.isEmpty() ? TEXTS.get("verdict.checking") : noCircuit, "faint", "", null);
    }
    List<Obstacle> obstacles = plan.obstacles();
    if (obstacles.isEmpty()) {
      String refusal = plan.spending().refusal();
      return new Verdict(
          refusal == null ? TEXTS.get("verdict.runs") : refusal,
          refusal == null ? "check-good" : "check-bad",
          TEXTS.get("verdict.submit"),
          null);
    }
    Obstacle first = obstacles.getFirst();
    // The line names the target already.
    String prefix = row.target().name() + ": ";
    String reason =
        first.reason().startsWith(prefix)
            ? first.reason().substring(prefix.length())
            : first.reason();
    String text =
        obstacles.size() == 1 ? reason : TEXTS.get("verdict.more", reason, obstacles.size() - 1);
    Obstacle.Fix fix = first.fixes().isEmpty() ? null : first.fixes().getFirst();
    return new Verdict(text, "check-bad", fix == null ? "" : words(fix), fix);
  }

  /** What stands on the button of a fix. */
  public static String words(Obstacle.Fix fix) {
    return switch (fix.remedy()) {
      case DEFER_MEASUREMENTS -> TEXTS.get("fix.defer");
      case DECOMPOSE -> TEXTS.get("fix.decompose");
      case FEWER_SHOTS -> TEXTS.get("fix.shots", fix.value());
      case OTHER_TARGET -> TEXTS.get("fix.target", fix.value());
      case GIVE_VALUE -> TEXTS.get("fix.value", fix.value());
      case WAIT -> TEXTS.get("fix.wait");
    };
  }
}
