package org.ketbench.azure.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnPricesTest {
  @TempDir private Path folder;
  private final Prices standard = Prices.standard();

  private Prices over(String text) throws IOException {
    return OwnPrices.over(standard, Files.writeString(folder.resolve("prices.json"), text));
  }

  @Test
  void goBeforeThePublishedOnes() throws IOException {
    Prices own =
        over(
            """
            {"source": "our offer", "asOf": "2026-11-01",
             "tariffs": {"ionq-forte": {"minimum": "50"}}}
            """);
    Target target = Catalogue.standard().find("ionq.qpu.forte-1").orElseThrow();
    PriceRange range =
        own.of(target, Translator.translate(Circuits.ghz(2), target, false), 100, Map.of())
            .orElseThrow();
    assertEquals("50.00 to 50.13 USD", range.text());
    assertEquals("our offer", range.entry().source());
  }

  @Test
  void areNotNeeded() {
    assertSame(standard, OwnPrices.over(standard, folder.resolve("none.json")));
  }

  @Test
  void sayWhatIsWrongWithThem() {
    for (String text :
        new String[] {
          "",
          "{",
          "[]",
          "{\"tariffs\": {\"acme\": {}}}",
          "{\"tariffs\": {\"ionq-aria\": {\"x\": 1}}}",
          "{\"tariffs\": {\"ionq-aria\": {\"minimum\": \"much\"}}}",
          "{\"tariffs\": {\"ionq-aria\": {\"minimum\": -1}}}"
        }) {
      String message =
          String.valueOf(
              assertThrows(OwnPrices.PriceListException.class, () -> over(text)).getMessage());
      assertEquals(1, message.lines().count(), message);
      assertTrue(message.contains("Mend or remove"), message);
    }
  }

  @Test
  void areTakenFromOffersWhereTheseTellAmounts() throws IOException {
    Offer offer =
        new Offer(
            "ionq",
            "pay-as-you-go",
            "Pay as you go",
            List.of("ionq.qpu.forte-1"),
            Map.of(
                "gs1q", "0.0002 USD",
                "minimum", "$50",
                "minimumUnmitigated", "from 20 dollars",
                "gs2q", "0.001 EUR",
                "rate", "10 hours/month"));

    Prices own =
        over(
            OfferPrices.understood(List.of(offer), standard, Catalogue.standard(), "2026-11-01")
                .toString());

    Map<String, BigDecimal> figures = own.figures("ionq-forte");
    assertEquals(new BigDecimal("0.0002"), figures.get("oneQubit"));
    assertEquals(new BigDecimal("50"), figures.get("minimum"));
    assertEquals(standard.figures("ionq-forte").get("twoQubit"), figures.get("twoQubit"));
    assertEquals(
        standard.figures("ionq-forte").get("minimumUnmitigated"),
        figures.get("minimumUnmitigated"));
    assertEquals(standard.figures("ionq-aria"), own.figures("ionq-aria"));
  }
}
