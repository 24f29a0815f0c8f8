package org.ketbench.azure.workspace;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.target.Offer;

/** What the resource manager knows of an account: offers, suites and access keys. */
public final class Account {
  private static final String VERSION = "?api-version=2025-12-15-preview";
  private static final List<String> MINUTES =
      List.of("standardMinutesLifetime", "highMinutesLifetime");

  private final Discovery discovery;

  public Account(Discovery discovery) {
    this.discovery = discovery;
  }

  /** The access keys of a workspace. */
  public record Keys(boolean enabled, Secret primary, Secret secondary) {}

  /** What providers offer to a subscription at a place. */
  public List<Offer> offers(String subscription, String location) {
    List<Offer> offers = new ArrayList<>();
    for (JsonNode provider :
        discovery.all(
            quantum(subscription)
                + "/locations/"
                + location.replaceAll("[^A-Za-z0-9]", "")
                + "/offerings"
                + VERSION,
            each -> each)) {
      for (JsonNode plan : provider.at("/properties/skus")) {
        List<String> targets = new ArrayList<>();
        plan.path("targets").forEach(target -> targets.add(target.asText()));
        Map<String, String> prices = new LinkedHashMap<>();
        plan.path("pricingDetails")
            .forEach(price -> prices.put(price.path("id").asText(), price.path("value").asText()));
        offers.add(
            new Offer(
                provider.path("id").asText(),
                plan.path("id").asText(),
                plan.path("name").asText(),
                targets,
                prices));
      }
    }
    return offers;
  }

  /** The suites that a subscription has, with the minutes that they grant. */
  public List<Offer.Suite> suites(String subscription) {
    return discovery.all(
        quantum(subscription) + "/suiteOffers" + VERSION,
        each -> {
          Map<String, String> minutes = new LinkedHashMap<>();
          for (String name : MINUTES) {
            JsonNode found = each.findValue(name);
            if (found != null) {
              minutes.put(name, found.asText());
            }
          }
          return new Offer.Suite(each.path("id").asText(), each.path("name").asText(""), minutes);
        });
  }

  public Keys keys(WorkspaceId workspace) {
    JsonNode told = discovery.call(HttpMethod.POST, workspace.path() + "/listKeys" + VERSION, "");
    return new Keys(
        told.path("apiKeyEnabled").asBoolean(true),
        new Secret(told.at("/primaryKey/key").asText()),
        new Secret(told.at("/secondaryKey/key").asText()));
  }

  /** Makes one of the keys anew; the old one is refused from then on. */
  public void regenerateKey(WorkspaceId workspace, boolean primary) {
    discovery.call(
        HttpMethod.POST,
        workspace.path() + "/regenerateKey" + VERSION,
        "{\"keys\":[\"" + (primary ? "Primary" : "Secondary") + "\"]}");
  }

  private static String quantum(String subscription) {
    return "/subscriptions/"
        + Parts.guid("The subscription", subscription)
        + "/providers/Microsoft.Quantum";
  }
}
