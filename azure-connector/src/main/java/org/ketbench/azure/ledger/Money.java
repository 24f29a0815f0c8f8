package org.ketbench.azure.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An amount in a currency or in units that a provider bills, such as HQC, exact to a millionth.
 *
 * @param micros the amount in millionths
 */
public record Money(long micros, String unit) implements Comparable<Money> {
  private static final int DIGITS = 6;
  private static final int CENTS = 2;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Rounds to the nearest millionth. */
  public static Money of(BigDecimal amount, String unit) {
    return new Money(
        amount.setScale(DIGITS, RoundingMode.HALF_UP).unscaledValue().longValueExact(), unit);
  }

  public static Money of(String amount, String unit) {
    return of(new BigDecimal(amount), unit);
  }

  public static Money zero(String unit) {
    return new Money(0, unit);
  }

  public BigDecimal amount() {
    return BigDecimal.valueOf(micros, DIGITS);
  }

  public Money plus(Money other) {
    requireSameUnit(other);
    return new Money(Math.addExact(micros, other.micros), unit);
  }

  public boolean isZero() {
    return micros == 0;
  }

  /** Only amounts of one unit have an order. */
  @Override
  public int compareTo(Money other) {
    requireSameUnit(other);
    return Long.compare(micros, other.micros);
  }

  private void requireSameUnit(Money other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException(unit + " and " + other.unit);
    }
  }

  /** All digits, and at least two behind the point. */
  public String exact() {
    BigDecimal shown = amount().stripTrailingZeros();
    return text(shown.scale() < CENTS ? shown.setScale(CENTS) : shown);
  }

  /** For people: two digits behind the point; of less than a cent, the first two that count. */
  @Override
  public String toString() {
    BigDecimal amount = amount();
    BigDecimal cents = amount.setScale(CENTS, RoundingMode.HALF_UP);
    boolean tiny = amount.abs().compareTo(CENT) < 0 && !isZero();
    return text(
        tiny ? amount.round(new MathContext(2, RoundingMode.HALF_UP)).stripTrailingZeros() : cents);
  }

  private String text(BigDecimal shown) {
    return shown.toPlainString() + " " + unit;
  }
}
