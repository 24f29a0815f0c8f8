package org.ketbench.azure.target;

import java.util.List;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.ledger.PriceEntry;

/**
 * What a job is expected to cost.
 *
 * @param assumed whether part of it is not in the price list but assumed, such as how long a run
 *     takes
 * @param notes what the range depends on, for people
 */
public record PriceRange(PriceEntry entry, boolean assumed, List<String> notes) {
  public PriceRange {
    notes = List.copyOf(notes);
  }

  public Money low() {
    return entry.low();
  }

  public Money high() {
    return entry.high();
  }

  public boolean isFree() {
    return high().isZero();
  }

  /** As in {@code 97.50 to 112.02 USD}. */
  public String text() {
    if (isFree()) {
      return "free";
    }
    String from = low().toString();
    String to = high().toString();
    return from.equals(to) ? to : from.substring(0, from.lastIndexOf(' ')) + " to " + to;
  }
}
