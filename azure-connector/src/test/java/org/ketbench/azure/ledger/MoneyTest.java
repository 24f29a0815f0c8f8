package org.ketbench.azure.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How amounts are told. */
final class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.00 USD",
    "97.5, 97.50 USD",
    "168.32355, 168.32 USD",
    "26.03055, 26.03 USD",
    "0.999999, 1.00 USD",
    "0.01, 0.01 USD",
    "0.009999, 0.01 USD",
    "0.00975, 0.0098 USD",
    "0.000220, 0.00022 USD",
    "0.000001, 0.000001 USD",
    "-3.456, -3.46 USD"
  })
  void peopleReadCentsAndOfLessThanOneWhatCounts(String amount, String shown) {
    assertEquals(shown, Money.of(amount, "USD").toString());
  }

  @Test
  void allDigitsAreThereForThoseWhoAsk() {
    assertEquals("168.32355 USD", Money.of("168.32355", "USD").exact());
    assertEquals("4.00 HQC", Money.of("4", "HQC").exact());
  }
}
