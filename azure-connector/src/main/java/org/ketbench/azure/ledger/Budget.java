package org.ketbench.azure.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent in a workspace each month, and what is. A job reserves its highest expected
 * price when it is written down and gives back the rest when its bill comes, so the sum of a month
 * is never less than what will be billed. Months are those of UTC, as on the bill.
 */
public final class Budget {
  private final Database database;

  /**
   * What a user has allowed.
   *
   * @param monthly the most in a month; null where there is no limit
   * @param approval a job that may cost more than this asks first; null where none does
   */
  public record Limits(String unit, @Nullable Money monthly, @Nullable Money approval) {}

  /**
   * One job's share.
   *
   * @param settled what was billed; null until that is known
   */
  public record Share(String job, YearMonth month, Money reserved, @Nullable Money settled) {
    /** What it counts for in its month. */
    public Money counted() {
      return settled == null ? reserved : settled;
    }
  }

  /**
   * A month in one unit.
   *
   * @param reserved for jobs whose bill is not known
   */
  public record Month(Money spent, Money reserved, @Nullable Money limit) {
    public Money total() {
      return spent.plus(reserved);
    }
  }

  Budget(Database database) {
    this.database = database;
  }

  public static YearMonth monthOf(Instant now) {
    return YearMonth.from(now.atOffset(ZoneOffset.UTC));
  }

  public void allow(String workspace, Limits limits) {
    database.update(
        "INSERT OR REPLACE INTO budget_limits VALUES (?, ?, ?, ?)",
        workspace,
        limits.unit(),
        micros(limits.monthly()),
        micros(limits.approval()));
  }

  private static @Nullable Long micros(@Nullable Money money) {
    return money == null ? null : money.micros();
  }

  public Optional<Limits> limits(String workspace, String unit) {
    return database.row(
        "SELECT monthly, approval FROM budget_limits WHERE workspace = ? AND unit = ?",
        row -> {
          long monthly = row.getLong(1);
          Money most = row.wasNull() ? null : new Money(monthly, unit);
          long approval = row.getLong(2);
          return new Limits(unit, most, row.wasNull() ? null : new Money(approval, unit));
        },
        workspace,
        unit);
  }

  /** How a month stands. */
  public Month month(String workspace, YearMonth month, String unit) {
    long[] sums =
        database
            .row(
                "SELECT coalesce(sum(settled), 0),"
                    + " coalesce(sum(CASE WHEN settled IS NULL THEN reserved END), 0)"
                    + " FROM budget WHERE workspace = ? AND month = ? AND unit = ?",
                row -> new long[] {row.getLong(1), row.getLong(2)},
                workspace,
                month.toString(),
                unit)
            .orElseThrow();
    return new Month(
        new Money(sums[0], unit),
        new Money(sums[1], unit),
        limits(workspace, unit).map(Limits::monthly).orElse(null));
  }

  /** The units in which anything was allowed or spent. */
  public Set<String> units(String workspace) {
    return new TreeSet<>(
        database.rows(
            "SELECT unit FROM budget WHERE workspace = ?1"
                + " UNION SELECT unit FROM budget_limits WHERE workspace = ?1",
            row -> row.getString(1),
            workspace));
  }

  /**
   * Reserves a price. To be called in the transaction that writes down the job, so that two
   * programs cannot both take what is left.
   */
  public void reserve(String workspace, String job, Money high, Instant now) {
    database.update(
        "INSERT INTO budget VALUES (?, ?, ?, ?, ?, NULL)",
        job,
        high.unit(),
        workspace,
        monthOf(now).toString(),
        high.micros());
  }

  /**
   * Puts what was billed in place of what was reserved. A unit in which nothing was reserved is
   * added; one that is not on the bill cost nothing.
   */
  public void settle(String workspace, String job, List<Money> bill, Instant now) {
    List<Share> shares = shares(job);
    Set<String> units = new LinkedHashSet<>();
    for (Money money : bill) {
      units.add(money.unit());
      int known =
          database.update(
              "UPDATE budget SET settled = ? WHERE job = ? AND unit = ?",
              money.micros(),
              job,
              money.unit());
      if (known == 0) {
        YearMonth month = shares.isEmpty() ? monthOf(now) : shares.getFirst().month();
        database.update(
            "INSERT INTO budget VALUES (?, ?, ?, ?, 0, ?)",
            job,
            money.unit(),
            workspace,
            month.toString(),
            money.micros());
      }
    }
    for (Share share : shares) {
      if (!units.contains(share.reserved().unit())) {
        database.update(
            "UPDATE budget SET settled = 0 WHERE job = ? AND unit = ?",
            job,
            share.reserved().unit());
      }
    }
  }

  /** Reserves again what a job gave back that was taken for never sent. */
  public void reopen(String job) {
    database.update("UPDATE budget SET settled = NULL WHERE job = ?", job);
  }

  /** The shares of a job, by unit. */
  public List<Share> shares(String job) {
    return new ArrayList<>(
        database.rows(
            "SELECT unit, month, reserved, settled FROM budget WHERE job = ? ORDER BY unit",
            row -> {
              String unit = row.getString(1);
              long settled = row.getLong(4);
              boolean open = row.wasNull();
              return new Share(
                  job,
                  YearMonth.parse(row.getString(2)),
                  new Money(row.getLong(3), unit),
                  open ? null : new Money(settled, unit));
            },
            job));
  }
}
