package org.ketbench.azure.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.file.SettingsFile;

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
      JsonNode root = SettingsFile.read(file);
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
          figures.put(figure.getKey(), amount(file, figure.getKey(), figure.getValue().asText()));
        }
        prices = prices.with(tariff.getKey(), figures, source, asOf);
      }
      return prices;
    } catch (IOException e) {
      throw wrong(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static BigDecimal amount(Path file, String figure, String text) {
    try {
      BigDecimal amount = new BigDecimal(text.strip());
      if (amount.signum() >= 0) {
        return amount;
      }
    } catch (NumberFormatException e) {
      throw wrong(file, "the figure '%s' is '%s', which is no number".formatted(figure, text), e);
    }
    throw wrong(file, "the figure '%s' is less than nothing".formatted(figure), null);
  }

  private static PriceListException wrong(Path file, String why, @Nullable Exception cause) {
    return new PriceListException(
        "The price list %s cannot be used: %s. Mend or remove the file.".formatted(file, why),
        cause);
  }

  /** A price list that cannot be used; the message says why. */
  public static final class PriceListException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PriceListException(String message, @Nullable Exception cause) {
      super(message, cause);
    }
  }
}
