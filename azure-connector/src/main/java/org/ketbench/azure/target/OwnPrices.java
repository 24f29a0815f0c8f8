package org.ketbench.azure.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prices of an account, which go before the published ones: {@code {"source", "asOf",
 * "tariffs": {"ionq-aria": {"minimum": "50"}}}}, with the names of the price list.
 */
public final class OwnPrices {
  /** The name of the file in the folder of the user's workspaces. */
  public static final String FILE = "prices.json";

  private OwnPrices() {}

  /** The list with the figures of the file, where there is one. */
  public static Prices over(Prices list, Path file) {
    if (!Files.exists(file)) {
      return list;
    }
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      String source = root.path("source").asText("your own price list");
      String asOf = root.path("asOf").asText("");
      Prices prices = list;
      for (Map.Entry<String, JsonNode> tariff : root.path("tariffs").properties()) {
        Map<String, BigDecimal> known = list.figures(tariff.getKey());
        if (known.isEmpty()) {
          throw wrong(file, "there is no tariff '" + tariff.getKey() + "'", null);
        }
        Map<String, BigDecimal> figures = new HashMap<>();
        for (Map.Entry<String, JsonNode> figure : tariff.getValue().properties()) {
          if (!known.containsKey(figure.getKey())) {
            throw wrong(
                file,
                "the tariff '%s' has no figure '%s'".formatted(tariff.getKey(), figure.getKey()),
                null);
          }
          figures.put(figure.getKey(), new BigDecimal(figure.getValue().asText()));
        }
        prices = prices.with(tariff.getKey(), figures, source, asOf);
      }
      return prices;
    } catch (IOException | NumberFormatException e) {
      throw wrong(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static PriceListException wrong(Path file, String why, @Nullable Exception cause) {
    return new PriceListException(
        "The price list %s cannot be used: %s.".formatted(file, why), cause);
  }

  /** A price list that cannot be used; the message says why. */
  public static final class PriceListException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PriceListException(String message, @Nullable Exception cause) {
      super(message, cause);
    }
  }
}
