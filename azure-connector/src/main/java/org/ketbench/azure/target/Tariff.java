package org.ketbench.azure.target;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.ledger.PriceEntry;

/**
 * One way of billing, with its figures.
 *
 * @param figures by name; all of them numbers in decimal notation
 * @param dimensions under which names figures are billed: the figure by the name
 * @param source where the figures are from
 * @param asOf the date of the source
 */
record Tariff(
    String id,
    Kind kind,
    String unit,
    Map<String, BigDecimal> figures,
    Map<String, String> dimensions,
    String source,
    String asOf) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /** How a bill is made of a job. */
  enum Kind {
    FREE,
    /** For each gate and shot, but at least a minimum. */
    GATE_SHOTS,
    /** Credits by a formula over gates, measurements and shots. */
    CREDITS,
    /** For the time on the machine, in started steps. */
    TIME,
    /** For the time between beginning and end, in hours of two digits. */
    HOURS
  }

  /**
   * What is billed for.
   *
   * @param mitigated whether errors are mitigated, where the provider has that
   */
  record Work(GateTally tally, long shots, boolean qir, boolean mitigated) {}

  Tariff {
    figures = Map.copyOf(figures);
    dimensions = Map.copyOf(dimensions);
  }

  PriceRange price(Work work) {
    return switch (kind) {
      case FREE -> range(BigDecimal.ZERO, BigDecimal.ZERO, false, List.of());
      case GATE_SHOTS -> gateShots(work);
      case CREDITS -> credits(work);
      case TIME -> time(work);
      case HOURS -> hours(work);
    };
  }

  /** The documentation reads in two ways: that the minimum is one, and that it is added. */
  private PriceRange gateShots(Work work) {
    BigDecimal gates =
        figure("oneQubit")
            .multiply(BigDecimal.valueOf(work.tally.oneQubit()))
            .add(figure("twoQubit").multiply(BigDecimal.valueOf(work.tally.twoQubit())))
            .multiply(BigDecimal.valueOf(work.shots));
    BigDecimal minimum = figure(work.mitigated ? "minimum" : "minimumUnmitigated");
    List<String> notes = new ArrayList<>();
    notes.add(
        "%d one-qubit and %d two-qubit gates in %d shots; %s."
            .formatted(
                work.tally.oneQubit(),
                work.tally.twoQubit(),
                work.shots,
                work.mitigated
                    ? "error mitigation is on, which has the higher minimum"
                    : "error mitigation is off"));
    return range(gates.max(minimum), gates.add(minimum), false, notes);
  }

  /** What is billed are the compiled gates, which are more than the written ones. */
  private PriceRange credits(Work work) {
    GateTally tally = work.tally;
    BigDecimal sum =
        figure("oneQubit")
            .multiply(BigDecimal.valueOf(tally.oneQubit()))
            .add(figure("twoQubit").multiply(BigDecimal.valueOf(tally.twoQubit())))
            .add(
                figure("measurement")
                    .multiply(BigDecimal.valueOf(tally.measurements() + tally.qubits())));
    BigDecimal variable =
        sum.multiply(BigDecimal.valueOf(work.shots))
            .divide(figure("divisor"), MathContext.DECIMAL64);
    BigDecimal factor = figure(work.qir ? "highFactorQir" : "highFactor");
    BigDecimal low = figure("base").add(variable);
    BigDecimal high = figure("base").add(variable.multiply(factor));
    List<String> notes = new ArrayList<>();
    notes.add("Billed are the gates after compiling, so the high end allows for more of them.");
    if (figures.containsKey("moneyLow")) {
      notes.add(
          "By the subscriptions that is about %s to %s USD."
              .formatted(money(low, "moneyLow"), money(high, "moneyHigh")));
    }
    return range(low, high, false, notes);
  }

  private String money(BigDecimal credits, String rate) {
    return credits.multiply(figure(rate)).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private PriceRange time(Work work) {
    List<String> notes =
        List.of(
            "How long a shot takes is not published: %s to %s ms are assumed."
                .formatted(milliseconds("secondsPerShotLow"), milliseconds("secondsPerShotHigh")));
    return range(steps(work, "secondsPerShotLow"), steps(work, "secondsPerShotHigh"), true, notes);
  }

  private String milliseconds(String name) {
    return figure(name).movePointRight(3).stripTrailingZeros().toPlainString();
  }

  private BigDecimal steps(Work work, String perShot) {
    return figure(perShot)
        .multiply(BigDecimal.valueOf(work.shots))
        .divide(figure("step"), 0, RoundingMode.CEILING)
        .multiply(figure("price"));
  }

  private PriceRange hours(Work work) {
    List<String> notes = List.of("How long the run takes is assumed from earlier runs.");
    return range(
        hours(work, "secondsLow", "secondsPerShotLow"),
        hours(work, "secondsHigh", "secondsPerShotHigh"),
        true,
        notes);
  }

  private BigDecimal hours(Work work, String fixed, String perShot) {
    BigDecimal seconds =
        figure(fixed).add(figure(perShot).multiply(BigDecimal.valueOf(work.shots)));
    return seconds.divide(HOUR, new MathContext(2)).multiply(figure("price"));
  }

  private PriceRange range(BigDecimal low, BigDecimal high, boolean assumed, List<String> notes) {
    return new PriceRange(
        new PriceEntry(Money.of(low, unit), Money.of(high, unit), source, asOf), assumed, notes);
  }

  private BigDecimal figure(String name) {
    BigDecimal figure = figures.get(name);
    if (figure == null) {
      throw new IllegalStateException("the tariff " + id + " has no " + name);
    }
    return figure;
  }
}
