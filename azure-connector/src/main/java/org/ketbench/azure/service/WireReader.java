package org.ketbench.azure.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.QuantumService.Item;

/** Records from what the service sends; what is new in it is passed over. */
final class WireReader {
  private WireReader() {}

  static Job job(Fields from) {
    return new Job(
        from.required("id"),
        from.text("name"),
        from.text("jobType"),
        from.text("providerId", ""),
        from.text("target", ""),
        new JobStatus(from.required("status")),
        from.uri("containerUri"),
        from.uri("inputDataUri"),
        from.text("inputDataFormat"),
        from.map("inputParams"),
        from.uri("outputDataUri"),
        from.text("outputDataFormat"),
        from.textMap("metadata"),
        from.text("sessionId"),
        from.text("priority"),
        from.texts("tags"),
        from.time("creationTime"),
        from.time("beginExecutionTime"),
        from.time("endExecutionTime"),
        from.time("cancellationTime"),
        lastUpdate(from),
        from.text("createdBy"),
        from.flag("isCancelling"),
        from.object("quantumComputingData", data -> data.integer("count")),
        from.object("costEstimate", WireReader::cost),
        from.object("errorData", WireReader::error));
  }

  /** Two generations of the service have two names for it. */
  private static @Nullable Instant lastUpdate(Fields from) {
    Instant updated = from.time("lastUpdatedTime");
    return updated == null ? from.time("lastModifiedTime") : updated;
  }

  static ErrorData error(Fields from) {
    return new ErrorData(
        from.text("code"),
        from.text("message"),
        from.text("target"),
        from.objects("details", WireReader::error),
        from.json("innererror"));
  }

  private static CostEstimate cost(Fields from) {
    return new CostEstimate(
        from.text("currencyCode"),
        from.decimal("estimatedTotal"),
        from.objects(
            "events",
            event ->
                new CostEstimate.Event(
                    event.text("dimensionId", ""),
                    event.text("dimensionName"),
                    event.text("measureUnit"),
                    event.amount("amountBilled"),
                    event.amount("amountConsumed"),
                    event.amount("unitPrice"))));
  }

  static Session session(Fields from) {
    return new Session(
        from.required("id"),
        from.text("name"),
        from.text("providerId", ""),
        from.text("target", ""),
        from.required("status"),
        from.text("jobFailurePolicy"),
        from.text("priority"),
        from.texts("tags"),
        from.time("creationTime"),
        from.time("endExecutionTime"),
        from.object("costEstimate", WireReader::cost));
  }

  static Item item(Fields from) {
    return "Session".equalsIgnoreCase(from.text("itemType", "Job"))
        ? new Item.SessionItem(session(from))
        : new Item.JobItem(job(from));
  }

  static Provider provider(Fields from) {
    return new Provider(
        from.required("id"),
        availability(from.text("currentAvailability", "")),
        from.objects("targets", WireReader::target));
  }

  private static TargetStatus target(Fields from) {
    Integer seconds = from.integer("averageQueueTime");
    return new TargetStatus(
        from.required("id"),
        availability(from.text("currentAvailability", "")),
        seconds == null ? null : Duration.ofSeconds(seconds),
        blankToNull(from.text("statusPage")),
        from.integer("numQubits"),
        from.text("targetProfile"),
        from.textMap("metadata"));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static Availability availability(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "available" -> Availability.AVAILABLE;
      case "degraded" -> Availability.DEGRADED;
      case "unavailable" -> Availability.UNAVAILABLE;
      default -> Availability.UNKNOWN;
    };
  }

  static Quota quota(Fields from) {
    return new Quota(
        from.text("providerId", ""),
        from.required("dimension"),
        from.text("scope", ""),
        from.text("period", ""),
        from.amount("utilization"),
        from.amount("holds"),
        from.amount("limit"));
  }
}
