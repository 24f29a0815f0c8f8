package org.ketbench.azure.target;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes figures out of offers. Offers tell prices in words for people; only what names a figure of
 * the price list, or the dimension that it is billed under, and is an amount of the right unit and
 * nothing else, is believed. The rest is for people to read.
 */
public final class OfferPrices {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)\\s*(USD|EUR|HQC|eHQC|\\$|€)?\\s*(\\d{1,9}(?:\\.\\d{1,12})?)"
              + "\\s*(USD|EUR|HQC|eHQC|dollars?|euros?)?\\s*");

  private OfferPrices() {}

  /**
   * The figures that are understood, in the form of {@link OwnPrices}.
   *
   * @param asOf the day on which the offers were told
   */
  public static ObjectNode understood(
      List<Offer> offers, Prices list, Catalogue catalogue, String asOf) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("source", "offers to the account").put("asOf", asOf);
    ObjectNode tariffs = root.putObject("tariffs");
    for (Offer offer : offers) {
      tariffs(offer, catalogue)
          .forEach(
              tariff ->
                  offer
                      .prices()
                      .forEach(
                          (id, text) ->
                              figure(list, tariff, id)
                                  .ifPresent(
                                      name ->
                                          amount(text, list.unit(tariff))
                                              .ifPresent(
                                                  value ->
                                                      tariffs
                                                          .withObjectProperty(tariff)
                                                          .put(name, value.toPlainString())))));
    }
    return root;
  }

  private static Stream<String> tariffs(Offer offer, Catalogue catalogue) {
    return catalogue.targets().stream()
        .filter(
            target ->
                offer.targets().isEmpty()
                    ? target.provider().equalsIgnoreCase(offer.provider())
                    : offer.targets().stream().anyMatch(target.id()::equalsIgnoreCase))
        .map(Target::tariff)
        .distinct();
  }

  private static Optional<String> figure(Prices list, String tariff, String id) {
    Map<String, String> dimensions = list.dimensions(tariff);
    String dimension = dimensions.get(id.toLowerCase(Locale.ROOT));
    return dimension != null
        ? Optional.of(dimension)
        : list.figures(tariff).keySet().stream().filter(id::equalsIgnoreCase).findFirst();
  }

  private static Optional<BigDecimal> amount(String text, String unit) {
    Matcher found = AMOUNT.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    return isOf(found.group(1), unit) && isOf(found.group(3), unit)
        ? Optional.of(new BigDecimal(found.group(2)))
        : Optional.empty();
  }

  private static boolean isOf(@Nullable String word, String unit) {
    if (word == null) {
      return true;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "$", "dollar", "dollars" -> unit.equals("USD");
      case "€", "euro", "euros" -> unit.equals("EUR");
      default -> word.equalsIgnoreCase(unit);
    };
  }
}
