package org.ketbench.azure.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.target.Prices;

/** What a target charges. */
public sealed interface Price {

  /** The bill of a job that has run. */
  @Nullable Bill bill(List<Tally> programs, int shots, Map<String, Object> params);

  /** What a job cost and for what. */
  record Bill(String currency, BigDecimal total, List<Line> lines) {
    public Bill {
      lines = List.copyOf(lines);
    }
  }

  /** One thing that was metered. */
  record Line(
      String dimension,
      String name,
      String unit,
      BigDecimal billed,
      BigDecimal consumed,
      BigDecimal unitPrice) {}

  /** Nothing, and nothing is metered. */
  record None() implements Price {
    @Override
    public @Nullable Bill bill(List<Tally> programs, int shots, Map<String, Object> params) {
      return null;
    }
  }

  /** For each gate and shot, with a minimum that is higher with error mitigation. */
  record Gates(
      String currency, BigDecimal one, BigDecimal two, BigDecimal minimum, BigDecimal plainMinimum)
      implements Price {
    @Override
    public Bill bill(List<Tally> programs, int shots, Map<String, Object> params) {
      boolean free = one.signum() == 0 && two.signum() == 0;
      boolean plain =
          params.get("error-mitigation") instanceof Map<?, ?> wish
              && Boolean.FALSE.equals(wish.get("debias"));
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal allOne = BigDecimal.ZERO;
      BigDecimal allTwo = BigDecimal.ZERO;
      for (Tally program : programs) {
        BigDecimal ones = BigDecimal.valueOf(program.one() * shots);
        BigDecimal twos = BigDecimal.valueOf(program.two() * shots);
        allOne = allOne.add(ones);
        allTwo = allTwo.add(twos);
        total =
            total.add(
                ones.multiply(one)
                    .add(twos.multiply(two))
                    .max(free ? BigDecimal.ZERO : plain ? plainMinimum : minimum));
      }
      BigDecimal metered1 = free ? BigDecimal.ZERO : allOne;
      BigDecimal metered2 = free ? BigDecimal.ZERO : allTwo;
      return new Bill(
          currency,
          total.setScale(2, RoundingMode.HALF_UP),
          List.of(
              new Line("gs1q", "1Q Gate Shot", "1q gate shot", metered1, metered1, one),
              new Line("gs2q", "2Q Gate Shot", "2q gate shot", metered2, metered2, two)));
    }
  }

  /** A base for each program and a part that grows with gates and measurements. */
  record Credits(
      String dimension,
      String currency,
      BigDecimal base,
      Weights weights,
      BigDecimal divisor,
      BigDecimal unit)
      implements Price {

    @Override
    public Bill bill(List<Tally> programs, int shots, Map<String, Object> params) {
      BigDecimal credits = BigDecimal.ZERO;
      for (Tally program : programs) {
        credits =
            credits.add(
                base.add(
                    weights
                        .of(program)
                        .multiply(BigDecimal.valueOf(shots))
                        .divide(divisor, 6, RoundingMode.HALF_UP)));
      }
      BigDecimal metered = credits.setScale(2, RoundingMode.HALF_UP);
      return new Bill(
          currency,
          metered.multiply(unit).setScale(2, RoundingMode.HALF_UP),
          List.of(
              new Line(
                  dimension,
                  dimension.toUpperCase(java.util.Locale.ROOT),
                  "hqc",
                  metered,
                  metered,
                  unit)));
    }
  }

  /** How much each operation weighs in credits. */
  record Weights(BigDecimal one, BigDecimal two, BigDecimal measured) {
    BigDecimal of(Tally program) {
      return one.multiply(BigDecimal.valueOf(program.one()))
          .add(two.multiply(BigDecimal.valueOf(program.two())))
          .add(measured.multiply(BigDecimal.valueOf(program.measured())));
    }
  }

  /** For each hundredth of a second that the machine runs. */
  record Time(String currency, BigDecimal centisecond, BigDecimal shotSeconds) implements Price {
    private static final BigDecimal IN_A_SECOND = BigDecimal.valueOf(100);

    @Override
    public Bill bill(List<Tally> programs, int shots, Map<String, Object> params) {
      BigDecimal spent =
          centisecond.signum() == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf((long) shots * programs.size())
                  .multiply(shotSeconds)
                  .multiply(IN_A_SECOND)
                  .setScale(0, RoundingMode.CEILING);
      return new Bill(
          currency,
          spent.multiply(centisecond).setScale(2, RoundingMode.HALF_UP),
          List.of(
              new Line(
                  "qpu_time_centiseconds",
                  "QPU Execution Time",
                  "10ms (rounded up)",
                  spent,
                  spent,
                  centisecond)));
    }
  }

  /** A price from the file of targets, with the figures of the tariff that it names. */
  static Price of(JsonNode json, Prices list) {
    Map<String, BigDecimal> figures = list.figures(json.path("tariff").asText());
    String currency = json.path("currency").asText();
    return switch (json.get("kind").asText()) {
      case "none" -> new None();
      case "gates" ->
          new Gates(
              currency,
              figure(figures, "oneQubit"),
              figure(figures, "twoQubit"),
              figure(figures, "minimum"),
              figure(figures, "minimumUnmitigated"));
      case "credits" ->
          new Credits(
              json.get("dimension").asText(),
              currency,
              figure(figures, "base"),
              new Weights(
                  figure(figures, "oneQubit"),
                  figure(figures, "twoQubit"),
                  figure(figures, "measurement")),
              figures.getOrDefault("divisor", BigDecimal.ONE),
              figure(figures, "moneyHigh"));
      case "time" ->
          new Time(
              currency, figure(figures, "price"), new BigDecimal(json.get("shotSeconds").asText()));
      default -> throw new IllegalStateException("no price of the kind " + json.get("kind"));
    };
  }

  /** What has no tariff costs nothing. */
  private static BigDecimal figure(Map<String, BigDecimal> figures, String name) {
    return figures.getOrDefault(name, BigDecimal.ZERO);
  }
}
