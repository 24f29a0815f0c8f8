package org.ketbench.azure.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.ledger.PriceEntry;

/**
 * Whether a job may be paid for: at once, only if the user approves, or not at all.
 *
 * @param questions what the user has to approve; none where nothing is to be asked
 * @param refusal why it may not be sent whatever the user says; null where it may
 */
public record Spending(List<String> questions, @Nullable String refusal) {
  /** What a job may cost without being asked about, in any unit, unless the user said otherwise. */
  public static final Money USUAL_APPROVAL = new Money(10_000_000, "");

  private static final double NEARLY_ALL = 0.8;

  public Spending {
    questions = List.copyOf(questions);
  }

  /** What is known of a job's price. */
  public record Price(@Nullable PriceEntry entry, boolean assumed, boolean hardware) {}

  public boolean isFree() {
    return questions.isEmpty() && refusal == null;
  }

  public static Spending of(Budget budget, String workspace, Price price, Instant now) {
    PriceEntry entry = price.entry;
    List<String> questions = new ArrayList<>();
    if (entry == null) {
      questions.add("What it costs is not known.");
      return new Spending(questions, null);
    }
    Money high = entry.high();
    if (high.isZero()) {
      return new Spending(questions, null);
    }
    String unit = high.unit();
    Money asked =
        budget
            .limits(workspace, unit)
            .map(Budget.Limits::approval)
            .orElse(new Money(USUAL_APPROVAL.micros(), unit));
    if (high.compareTo(asked) > 0) {
      questions.add(
          "It may cost %s, and more than %s has to be approved."
              .formatted(apart(high, asked), asked));
    }
    if (price.assumed && price.hardware) {
      questions.add("How long it runs is not known before, so %s is a guess.".formatted(high));
    }
    Budget.Month month = budget.month(workspace, Budget.monthOf(now), unit);
    Money limit = month.limit();
    if (limit != null) {
      Money then = month.total().plus(high);
      if (then.compareTo(limit) > 0) {
        return new Spending(
            questions,
            "With up to %s for this job the month would come to %s, and its budget in '%s' is %s. Raise it with: ketbench workspace budget %s --unit %s --monthly N."
                .formatted(high, apart(then, limit), workspace, limit, workspace, unit));
      }
      if (then.micros() > limit.micros() * NEARLY_ALL) {
        questions.add("With it the month comes to %s of %s.".formatted(then, limit));
      }
    }
    return new Spending(questions, null);
  }

  /** An amount, with as many digits as are needed to see that it is above a limit. */
  private static String apart(Money amount, Money limit) {
    return amount.toString().equals(limit.toString()) ? amount.exact() : amount.toString();
  }
}
