package org.ketbench.app.connector.govern;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ketbench.app.text.Texts;

/** Policies as people write them into fields; what cannot be read is refused with what would be. */
final class PolicyText {
  private static final Texts TEXTS = Texts.beside(PolicyText.class);

  private PolicyText() {}

  static String limits(Policies all) {
    return new TreeMap<>(all.approveAbove())
        .entrySet().stream()
            .map(each -> each.getValue().toPlainString() + " " + each.getKey())
            .collect(Collectors.joining(", "));
  }

  /** Reads {@code 5 USD, 20 HQC}. */
  static Policies limits(Policies old, String text) {
    Map<String, BigDecimal> limits = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] words = part.strip().split("\\s+", -1);
      if (words.length != 2
          || !words[0].matches("[0-9]+(\\.[0-9]+)?")
          || !words[1].matches("[A-Za-z]+")) {
        throw new IllegalArgumentException(TEXTS.get("policies.wrongLimit", part.strip()));
      }
      limits.put(words[1], new BigDecimal(words[0]));
    }
    return old.approveAbove(limits);
  }

  static String shots(Policies all) {
    return all.mostShots() == 0 ? "" : Long.toString(all.mostShots());
  }

  static Policies shots(Policies old, String text) {
    if (text.isBlank()) {
      return old.mostShots(0);
    }
    if (!text.strip().matches("[1-9][0-9]{0,9}")) {
      throw new IllegalArgumentException(TEXTS.get("policies.wrongShots", text.strip()));
    }
    return old.mostShots(Long.parseLong(text.strip()));
  }

  static String targets(Policies all) {
    return String.join(" ", all.targets());
  }

  static Policies targets(Policies old, String text) {
    List<String> ids =
        Arrays.stream(text.split("[,\\s]+", -1)).filter(each -> !each.isEmpty()).toList();
    for (String id : ids) {
      if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
        throw new IllegalArgumentException(TEXTS.get("policies.wrongTarget", id));
      }
    }
    return old.targets(ids);
  }
}
