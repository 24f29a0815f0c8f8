package org.ketbench.app.connector.submit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.govern.Policies;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.azure.target.QueueTime;
import org.ketbench.azure.target.Translation;

/**
 * What a submission would be, once that has been worked out.
 *
 * @param month how the month stands in the unit of its price; null where it has none
 * @param cachedName the job that has answered the same question; null where none has
 * @param rules under which it would be sent
 */
public record Offer(
    Plan plan, Budget.@Nullable Month month, @Nullable String cachedName, Policies rules) {
  private static final Texts TEXTS = Texts.beside(Offer.class);

  public List<Obstacle> obstacles() {
    return plan.obstacles();
  }

  public boolean isPossible() {
    return plan.isPossible();
  }

  /** What has to be approved before it is sent. */
  public List<String> questions() {
    List<String> all = new ArrayList<>(plan.spending().questions());
    plan.price().map(PriceRange::high).flatMap(this::overRule).ifPresent(all::add);
    if (all.isEmpty() && rules.is(Policies.Switch.APPROVE_ALL)) {
      all.add(TEXTS.get("rule.approveAll"));
    }
    return List.copyOf(all);
  }

  private Optional<String> overRule(Money high) {
    BigDecimal limit = rules.approveAbove().get(high.unit());
    return limit == null || high.amount().compareTo(limit) <= 0
        ? Optional.empty()
        : Optional.of(TEXTS.get("rule.approve", high, Money.of(limit, high.unit())));
  }

  /** Why it may not be paid for, whatever is approved; null where it may. */
  public @Nullable String refusal() {
    return plan.spending().refusal();
  }

  public String queue() {
    return plan.status() == null ? "" : QueueTime.text(plan.status().averageQueueTime());
  }

  public Translation translation() {
    return plan.fit().translation();
  }

  public int programBytes() {
    return translation().program().getBytes(StandardCharsets.UTF_8).length;
  }
}
