package org.ketbench.azure.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The price list: figures of a dated file, over which an account's own offers and the user's own
 * figures go.
 */
public final class Prices {
  private final Map<String, Tariff> tariffs;

  private Prices(Map<String, Tariff> tariffs) {
    this.tariffs = tariffs;
  }

  /** The list that comes with the program. */
  public static Prices standard() {
    return of(DataFile.read("prices.json"));
  }

  static Prices of(JsonNode root) {
    Map<String, Tariff> tariffs = new LinkedHashMap<>();
    for (JsonNode each : root.get("tariffs")) {
      Map<String, BigDecimal> figures = new HashMap<>();
      each.properties()
          .forEach(
              entry -> {
                if (!entry.getKey().matches("id|kind|unit|moneyUnit|dimensions")) {
                  figures.put(entry.getKey(), new BigDecimal(entry.getValue().asText()));
                }
              });
      Map<String, String> dimensions = new HashMap<>();
      each.path("dimensions")
          .properties()
          .forEach(entry -> dimensions.put(entry.getKey(), entry.getValue().asText()));
      String kind = each.get("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_');
      Tariff tariff =
          new Tariff(
              each.get("id").asText(),
              Tariff.Kind.valueOf(kind),
              each.get("unit").asText(),
              figures,
              dimensions,
              root.get("source").asText(),
              root.get("asOf").asText());
      tariffs.put(tariff.id(), tariff);
    }
    return new Prices(tariffs);
  }

  /**
   * This list with other figures for one tariff; figures that it does not have are left out.
   *
   * @param source whose figures they are
   */
  public Prices with(String tariff, Map<String, BigDecimal> figures, String source, String asOf) {
    Tariff old = tariffs.get(tariff);
    if (old == null) {
      return this;
    }
    Map<String, BigDecimal> all = new HashMap<>(old.figures());
    all.replaceAll((name, figure) -> figures.getOrDefault(name, figure));
    Map<String, Tariff> changed = new LinkedHashMap<>(tariffs);
    changed.put(
        tariff, new Tariff(tariff, old.kind(), old.unit(), all, old.dimensions(), source, asOf));
    return new Prices(changed);
  }

  /** The figures of a tariff by name; none where it is not in the list. */
  public Map<String, BigDecimal> figures(String tariff) {
    Tariff found = tariffs.get(tariff);
    return found == null ? Map.of() : found.figures();
  }

  /** Under which names figures of a tariff are billed: the figure by the name. */
  Map<String, String> dimensions(String tariff) {
    Tariff found = tariffs.get(tariff);
    return found == null ? Map.of() : found.dimensions();
  }

  /** In which unit a tariff is. */
  String unit(String tariff) {
    Tariff found = tariffs.get(tariff);
    return found == null ? "" : found.unit();
  }

  /**
   * What a job costs; empty where the list does not say.
   *
   * @param options what is asked of the target besides shots
   */
  public Optional<PriceRange> of(
      Target target, Translation translation, long shots, Map<String, Object> options) {
    Tariff tariff = tariffs.get(target.tariff());
    if (tariff == null) {
      return Optional.empty();
    }
    boolean mitigated = !Boolean.FALSE.equals(options.get("error-mitigation.debias"));
    boolean qir = translation.format() == ProgramFormat.QIR;
    return Optional.of(
        tariff.price(new Tariff.Work(GateTally.of(translation), shots, qir, mitigated)));
  }
}
