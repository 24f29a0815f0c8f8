package org.ketbench.app.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.Money;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "budget", description = "Show what a month has cost, or set what it may.")
final class WorkspaceBudgetCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      defaultValue = ConnectorSession.LOCAL,
      description = "The workspace; local unless told.")
  private String workspace;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "The currency or credits that the limits are in, such as USD or HQC.")
  private @Nullable String unit;

  @Option(names = "--monthly", paramLabel = "N", description = "The most in a month.")
  private @Nullable BigDecimal monthly;

  @Option(
      names = "--approve-above",
      paramLabel = "N",
      description = "Jobs that may cost more ask for --yes; 10 of any unit unless told.")
  private @Nullable BigDecimal approval;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (Ledger ledger = ConnectorSession.ledger()) {
            if (monthly != null || approval != null) {
              allow(ledger.budget());
            }
            show(ledger.budget());
            return ExitCode.DONE;
          }
        });
  }

  private void allow(Budget budget) {
    String in = unit;
    if (in == null) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE, "usage", "Say in which unit, as in --unit USD.");
    }
    Budget.Limits old = budget.limits(workspace, in).orElse(new Budget.Limits(in, null, null));
    budget.allow(
        workspace,
        new Budget.Limits(
            in,
            monthly == null ? old.monthly() : money(monthly, in),
            approval == null ? old.approval() : money(approval, in)));
  }

  private static Money money(BigDecimal amount, String unit) {
    if (amount.signum() < 0) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE, "usage", "A limit of %s makes no sense.".formatted(amount));
    }
    return Money.of(amount, unit);
  }

  private void show(Budget budget) {
    YearMonth month = Budget.monthOf(Instant.now());
    List<Budget.Month> months = new ArrayList<>();
    budget.units(workspace).forEach(each -> months.add(budget.month(workspace, month, each)));
    Console console = parent.console();
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            json.writeStringField("workspace", workspace);
            json.writeStringField("month", month.toString());
            json.writeArrayFieldStart("budgets");
            for (Budget.Month each : months) {
              json.writeStartObject();
              json.writeStringField("unit", each.spent().unit());
              json.writeNumberField("billed", each.spent().amount());
              json.writeNumberField("reserved", each.reserved().amount());
              Money limit = each.limit();
              if (limit == null) {
                json.writeNullField("monthly");
              } else {
                json.writeNumberField("monthly", limit.amount());
              }
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return;
    }
    if (months.isEmpty()) {
      console.out().println("Nothing was spent in " + month + ", and there is no limit.");
    }
    for (Budget.Month each : months) {
      console
          .out()
          .printf(
              "%s  billed %s, reserved %s, limit %s%n",
              month, each.spent(), each.reserved(), each.limit() == null ? "none" : each.limit());
    }
  }
}
