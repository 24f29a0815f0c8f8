package org.ketbench.azure.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogueTest {
  private final Catalogue catalogue = Catalogue.standard();

  @ParameterizedTest
  @CsvSource({
    "ionq.simulator, 29, Base, ionq.circuit.v1",
    "ionq.qpu.forte-1, 36, Base, ionq.circuit.v1",
    "quantinuum.sim.h2-1e, 56, Adaptive_RI, honeywell.openqasm.v1",
    "quantinuum.qpu.helios-1, 98, Adaptive_RIF, qir.v1",
    "rigetti.qpu.cepheus-1-108q, 108, Base, rigetti.quil.v1",
    "pasqal.sim.emu-free, 12, none, pasqal.pulser.v1",
    "qci.machine1, 11, Adaptive_RI, qir.v1"
  })
  void knowsTargetsByTheirIds(String id, int qubits, String profile, String format) {
    Target target = catalogue.find(id).orElseThrow();
    assertEquals(qubits, target.qubits());
    assertEquals(profile, target.profile().label());
    assertEquals(format, target.formats().getFirst().id());
  }

  @Test
  void everyTargetHasAPriceOrSaysThatItIsUnknown() {
    Prices prices = Prices.standard();
    for (Target target : catalogue.targets()) {
      assertTrue(
          target.tariff().equals("unknown")
              || target.tariff().equals("free")
              || !prices.figures(target.tariff()).isEmpty(),
          target.id());
    }
  }

  @Test
  void suggestsTheNamesThatLookMostLikeAWrongOne() {
    List<String> names = catalogue.targets().stream().map(Target::id).toList();
    assertEquals("ionq.simulator", catalogue.like("ionq.simulater", names).getFirst());
    assertEquals("quantinuum.sim.h2-1e", catalogue.like("quantinuum.h2-1e", names).getFirst());
    assertEquals(
        "rigetti.qpu.cepheus-1-108q", catalogue.successor("rigetti.qpu.ankaa-3").orElseThrow());
  }

  @Test
  void readsOptionsAsTheirTargetTakesThem() {
    Target emulator = catalogue.find("quantinuum.sim.h2-1e").orElseThrow();
    OptionValues options =
        OptionValues.of(
            emulator,
            Map.of(
                "error-params.p1", "0.001",
                "error-params.p_meas", "0.01,0.02",
                "error-model", "true",
                "simulator", "stabilizer"));
    assertEquals(List.of(), options.problems());
    assertEquals(
        Map.of(
            "error-params",
            Map.of(
                "p1",
                new BigDecimal("0.001"),
                "p_meas",
                List.of(new BigDecimal("0.01"), new BigDecimal("0.02"))),
            "error-model",
            true,
            "simulator",
            "stabilizer"),
        options.nested());
  }

  @Test
  void saysWhichOptionIsWrongAndWhatIsRight() {
    Target simulator = catalogue.find("ionq.simulator").orElseThrow();
    OptionValues options =
        OptionValues.of(simulator, Map.of("noise.model", "loud", "debias", "true"));
    List<String> reasons = options.problems().stream().map(Obstacle::reason).sorted().toList();
    assertEquals(
        List.of(
            "IonQ simulator has no option 'debias'; it has noise.model, noise.seed.",
            "The option 'noise.model' is one of ideal, aria-1, not 'loud'."),
        reasons);
  }

  @Test
  void takesOptionsOfUnknownTargetsAsTheyAreWritten() {
    Target target = Catalogue.unknown("acme.sim.one", "acme", null);
    assertFalse(target.known());
    assertEquals(
        Map.of("level", 3L, "fast", true, "mode", Map.of("name", "x")),
        OptionValues.of(target, Map.of("level", "3", "fast", "true", "mode.name", "x")).nested());
  }

  @ParameterizedTest
  @CsvSource({
    "0, none",
    "4, none",
    "75, about 75 seconds",
    "600, about 10 minutes",
    "36000, about 10 hours",
    "2581439, about 30 days"
  })
  void saysQueueTimesNoMoreExactlyThanTheyAreKnown(long seconds, String text) {
    assertEquals(text, QueueTime.text(Duration.ofSeconds(seconds)));
  }
}
