package org.ketbench.azure.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;

final class PricesTest {
  private final Catalogue catalogue = Catalogue.standard();
  private final Prices prices = Prices.standard();

  private PriceRange price(Circuit circuit, String target, long shots) {
    return price(prices, circuit, target, shots, Map.of()).orElseThrow();
  }

  private Optional<PriceRange> price(
      Prices list, Circuit circuit, String id, long shots, Map<String, Object> options) {
    Target target = catalogue.find(id).orElseThrow();
    return list.of(target, Translator.translate(circuit, target, false), shots, options);
  }

  /** Billed was 10.5 for OpenQASM 2, and 13.5 to 17.0 for the second circuit as QIR. */
  @Test
  void rangesOfCreditsHoldWhatWasReallyBilled() {
    PriceRange openQasm = price(Circuits.ghz(3), "quantinuum.sim.h2-1e", 500);
    assertEquals("10.10 to 11.12 eHQC", openQasm.text());

    Circuit idle =
        new CircuitBuilder(4, 3)
            .gate("h", 0)
            .gate("h", 3)
            .gate("cx", 0, 1)
            .gate("cx", 1, 2)
            .measureAll()
            .build();
    PriceRange qir = price(idle, "quantinuum.sim.helios-1e", 500);
    assertEquals("10.70 to 17.54 eHQC", qir.text());
  }

  @ParameterizedTest
  @CsvSource({"100, 97.50 to 97.72 USD", "10000, 97.50 to 119.20 USD"})
  void gateShotsCostAtLeastTheMinimumAndAtMostItBesides(long shots, String text) {
    assertEquals(text, price(Circuits.ghz(3), "ionq.qpu.aria-1", shots).text());
  }

  @Test
  void withoutMitigationTheMinimumIsLower() {
    PriceRange range =
        price(
                prices,
                Circuits.ghz(3),
                "ionq.qpu.forte-1",
                100,
                Map.of("error-mitigation.debias", false))
            .orElseThrow();
    assertEquals("25.79 to 26.03 USD", range.text());
  }

  /** The old rule of the SDK charged nothing for a Toffoli gate. */
  @Test
  void gatesWithManyControlsCountAsManyGates() {
    Circuit toffoli = new CircuitBuilder(3, 3).gate("ccx", 0, 1, 2).measureAll().build();
    Target target = catalogue.find("ionq.qpu.aria-1").orElseThrow();
    assertEquals(6, GateTally.of(Translator.translate(toffoli, target, false)).twoQubit());
  }

  @Test
  void timeThatIsNotKnownIsAssumedAndSaidToBe() {
    PriceRange range = price(Circuits.ghz(3), "rigetti.qpu.cepheus-1-108q", 1000);
    assertEquals("0.20 to 4.00 USD", range.text());
    assertTrue(range.assumed());
    assertTrue(price(Circuits.ghz(3), "rigetti.sim.qvm", 1000).isFree());
  }

  @Test
  void hoursAreBilledWithTwoDigits() {
    assertEquals("0.04 to 1.65 EUR", price(Circuits.ghz(3), "pasqal.sim.emu-tn", 100).text());
  }

  @Test
  void saysWhereThePriceIsFromAndOfWhen() {
    PriceRange range = price(Circuits.ghz(3), "ionq.qpu.aria-1", 100);
    assertEquals("2026-08-21", range.entry().asOf());
    assertEquals("Azure Quantum pricing documentation", range.entry().source());
    assertEquals(
        List.of(
            "1 one-qubit and 2 two-qubit gates in 100 shots; error mitigation is on, which has the"
                + " higher minimum."),
        range.notes());
  }

  @Test
  void anAccountsOwnOfferGoesFirst() {
    Prices own =
        prices.with("ionq-aria", Map.of("minimum", BigDecimal.ONE), "the offer", "2026-11-01");
    PriceRange range = price(own, Circuits.ghz(3), "ionq.qpu.aria-1", 100, Map.of()).orElseThrow();
    assertEquals("1.00 to 1.22 USD", range.text());
    assertEquals("the offer", range.entry().source());
  }

  @Test
  void doesNotInventAPrice() {
    assertTrue(price(prices, Circuits.ghz(3), "qci.machine1", 100, Map.of()).isEmpty());
  }
}
