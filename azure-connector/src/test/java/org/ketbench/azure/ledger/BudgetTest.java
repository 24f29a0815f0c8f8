package org.ketbench.azure.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.azure.ledger.Entries.NOON;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BudgetTest {
  private static final YearMonth AUGUST = YearMonth.of(2026, 8);

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder);
    ledger.jobs().add(Entries.job("j1"));
    ledger.jobs().add(Entries.job("j2"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void countsTheHighestPriceUntilTheBillComes() {
    Budget budget = ledger.budget();
    budget.allow("local", new Budget.Limits("USD", Money.of("100", "USD"), null));
    budget.reserve("local", "j1", Money.of("97.50", "USD"), NOON);
    budget.reserve("local", "j2", Money.of("1.01", "USD"), NOON);
    assertEquals("98.51 USD", budget.month("local", AUGUST, "USD").total().exact());

    budget.settle("local", "j1", List.of(Money.of("12.4166", "USD")), NOON);
    Budget.Month month = budget.month("local", AUGUST, "USD");
    assertEquals("12.4166 USD", month.spent().exact());
    assertEquals("1.01 USD", month.reserved().exact());
    assertEquals("13.4266 USD", month.total().exact());
    assertEquals(Money.of("100", "USD"), month.limit());
  }

  @Test
  void settlingTwiceIsSettlingOnce() {
    Budget budget = ledger.budget();
    budget.reserve("local", "j1", Money.of("5", "USD"), NOON);
    budget.settle("local", "j1", List.of(Money.of("4", "USD")), NOON);
    budget.settle("local", "j1", List.of(Money.of("4", "USD")), NOON);
    assertEquals("4.00 USD", budget.month("local", AUGUST, "USD").total().exact());
  }

  @Test
  void aBillInAnotherUnitReleasesWhatWasReserved() {
    Budget budget = ledger.budget();
    budget.reserve("local", "j1", Money.of("12.5", "HQC"), NOON);
    budget.settle("local", "j1", List.of(Money.of("130", "USD")), NOON.plusSeconds(3_000_000));
    assertEquals("0.00 HQC", budget.month("local", AUGUST, "HQC").total().exact());
    assertEquals("130.00 USD", budget.month("local", AUGUST, "USD").total().exact());
    assertEquals(Set.of("HQC", "USD"), budget.units("local"));
  }

  @Test
  void monthsAreApart() {
    Budget budget = ledger.budget();
    budget.reserve("local", "j1", Money.of("5", "USD"), NOON);
    budget.reserve("local", "j2", Money.of("7", "USD"), NOON.plusSeconds(31 * 86400));
    assertEquals("5.00 USD", budget.month("local", AUGUST, "USD").total().exact());
    assertEquals("7.00 USD", budget.month("local", AUGUST.plusMonths(1), "USD").total().exact());
  }
}
