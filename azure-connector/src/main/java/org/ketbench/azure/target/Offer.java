package org.ketbench.azure.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a provider offers to an account.
 *
 * @param plan the id of the plan
 * @param targets that it is for; none where it does not say
 * @param prices as they are told, by their ids; texts for people, some of which are figures
 */
public record Offer(
    String provider, String plan, String name, List<String> targets, Map<String, String> prices) {
  public Offer {
    targets = List.copyOf(targets);
    prices = new LinkedHashMap<>(prices);
  }

  /** The account's share of the machines, where it is one of time. */
  public record Suite(String id, String name, Map<String, String> minutes) {
    public Suite {
      minutes = new LinkedHashMap<>(minutes);
    }
  }
}
