package org.ketbench.azure.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ketbench.azure.local.http.ErrorBody;
import org.ketbench.azure.local.http.Refusal;
import org.ketbench.azure.local.run.LocalTarget;

/** The targets, how they are, and how much of them may be used. */
public final class Catalogue {
  /** From here on targets tell how many qubits they have and what they can. */
  private static final String TELLS_QUBITS = "2026-01-15";

  private static final Quota[] QUOTAS = {
    new Quota("quantinuum", "hqc", "Workspace", "Monthly", 10_000),
    new Quota("quantinuum", "ehqc", "Workspace", "Monthly", 100_000),
    new Quota("local", "concurrent_jobs", "Workspace", "None", 1000),
  };

  private final Map<String, LocalTarget> targets = new LinkedHashMap<>();
  private final Map<String, String> availability = new ConcurrentHashMap<>();
  private final Map<String, Double> limits = new ConcurrentHashMap<>();
  private final JobBook book;
  private final JobQueue queue;
  private final InstantSource clock;

  private record Quota(
      String provider, String dimension, String scope, String period, double limit) {}

  Catalogue(List<LocalTarget> all, JobBook book, JobQueue queue, InstantSource clock) {
    this.book = book;
    this.queue = queue;
    this.clock = clock;
    all.forEach(target -> targets.put(target.id(), target));
  }

  /** Makes a target Available, Degraded or Unavailable until further notice. */
  public boolean setAvailability(String target, String state) {
    if (!targets.containsKey(target)
        || !List.of("Available", "Degraded", "Unavailable").contains(state)) {
      return false;
    }
    availability.put(target, state);
    return true;
  }

  /** Sets how much of something may be used. */
  public boolean setLimit(String dimension, double limit) {
    for (Quota quota : QUOTAS) {
      if (quota.dimension().equals(dimension)) {
        limits.put(dimension, limit);
        return true;
      }
    }
    return false;
  }

  /** The target that a job or session names. */
  LocalTarget check(JsonNode said) {
    String provider = said.path("providerId").asText("").toLowerCase(Locale.ROOT);
    if (targets.values().stream().noneMatch(each -> each.provider().equals(provider))) {
      throw new Refusal(
          org.ketbench.azure.local.http.Response.json(
              403,
              ErrorBody.of(
                  "InvalidJobDefinition",
                  "The provider specified does not exist or is not enabled for the workspace.")));
    }
    LocalTarget target = targets.get(said.path("target").asText(""));
    if (target == null || !target.provider().equals(provider)) {
      throw ErrorBody.refusal(
          400,
          "InvalidJobDefinition",
          "The target specified does not exist or is not enabled for the workspace.");
    }
    return target;
  }

  /** Refuses a job if a quota of its target is used up. */
  void checkQuota(LocalTarget target) {
    for (Quota quota : QUOTAS) {
      if (quota.provider().equals(target.provider())
          && (quota.period().equals("None") || target.id().contains(pool(quota)))
          && used(quota) >= limit(quota)) {
        throw ErrorBody.refusal(
            403,
            "QuotaExceeded",
            "The quota '"
                + quota.dimension()
                + "' of this workspace is used up: "
                + limit(quota)
                + ".");
      }
    }
  }

  private static String pool(Quota quota) {
    return quota.dimension().startsWith("e") ? ".sim." : ".qpu.";
  }

  private double limit(Quota quota) {
    return limits.getOrDefault(quota.dimension(), quota.limit());
  }

  private double used(Quota quota) {
    if (quota.period().equals("None")) {
      return book.jobs().stream()
          .filter(job -> job.provider().equals(quota.provider()) && !job.state().isFinal())
          .count();
    }
    YearMonth month = month(clock.instant());
    BigDecimal used = BigDecimal.ZERO;
    for (LocalJob job : book.jobs()) {
      JsonNode cost = job.progress().cost();
      if (cost != null && month(job.created()).equals(month)) {
        for (JsonNode event : cost.path("events")) {
          if (event.path("dimensionId").asText().equals(quota.dimension())) {
            used = used.add(event.get("amountBilled").decimalValue());
          }
        }
      }
    }
    return used.doubleValue();
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atZone(ZoneOffset.UTC));
  }

  /** The quotas as clients are told of them. */
  String quotas() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode value = root.putArray("value");
    for (Quota quota : QUOTAS) {
      value
          .addObject()
          .put("dimension", quota.dimension())
          .put("scope", quota.scope())
          .put("providerId", quota.provider())
          .put("utilization", used(quota))
          .put("holds", 0.0)
          .put("limit", limit(quota))
          .put("period", quota.period());
    }
    root.putNull("nextLink");
    return root.toString();
  }

  /** The providers as clients are told of them. */
  String providers(String version) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode value = root.putArray("value");
    Map<String, ArrayNode> byProvider = new LinkedHashMap<>();
    Map<String, ObjectNode> providers = new LinkedHashMap<>();
    for (LocalTarget target : targets.values()) {
      ArrayNode list =
          byProvider.computeIfAbsent(
              target.provider(),
              id -> {
                ObjectNode provider = value.addObject().put("id", id);
                provider.put("currentAvailability", "Available");
                providers.put(id, provider);
                return provider.putArray("targets");
              });
      list.add(told(target, version));
    }
    byProvider.forEach(
        (id, list) -> {
          boolean all = true;
          boolean none = true;
          for (JsonNode target : list) {
            boolean available = target.get("currentAvailability").asText().equals("Available");
            all &= available;
            none &= target.get("currentAvailability").asText().equals("Unavailable");
          }
          ObjectNode provider = providers.get(id);
          if (provider != null) {
            provider.put(
                "currentAvailability", all ? "Available" : none ? "Unavailable" : "Degraded");
          }
        });
    root.putNull("nextLink");
    return root.toString();
  }

  private ObjectNode told(LocalTarget target, String version) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", target.id());
    json.put("currentAvailability", availability.getOrDefault(target.id(), target.availability()));
    json.put("averageQueueTime", queue.averageWait(target));
    json.put("statusPage", target.statusPage());
    if (version.compareTo(TELLS_QUBITS) >= 0) {
      if (target.qubits() > 0) {
        json.put("numQubits", target.qubits());
      }
      if (target.profile() != null) {
        json.put("targetProfile", target.profile());
      }
      json.putObject("metadata")
          .put("emulated", String.valueOf(target.isEmulated()))
          .put("rehearsal", String.valueOf(target.isRehearsal()))
          .put("inputDataFormats", String.join(",", target.formats()))
          .put("maxShots", String.valueOf(target.mostShots()));
    }
    return json;
  }

  /** The targets themselves. */
  public List<LocalTarget> targets() {
    return List.copyOf(targets.values());
  }
}
