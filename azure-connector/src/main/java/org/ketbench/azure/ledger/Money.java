package org.ketbench.azure.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in a currency or in units that a provider bills, such as HQC, exact to a millionth.
 *
 * @param micros the amount in millionths
 */
public record Money(long micros, String unit) implements Comparable<Money> {
  private static final int DIGITS = 6;

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

  /** At least two digits behind the point, more only where they are not zero. */
  @Override
  public String toString() {
    BigDecimal shown = amount().stripTrailingZeros();
    return (shown.scale() < 2 ? shown.setScale(2) : shown).toPlainString() + " " + unit;
  }
}
