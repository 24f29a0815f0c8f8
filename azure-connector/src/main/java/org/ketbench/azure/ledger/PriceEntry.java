package org.ketbench.azure.ledger;

/**
 * What a job was expected to cost, in one unit, when it was written down.
 *
 * @param source where the price list was taken from
 * @param asOf the date of that list
 */
public record PriceEntry(Money low, Money high, String source, String asOf) {
  public PriceEntry {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  public String unit() {
    return high.unit();
  }
}
