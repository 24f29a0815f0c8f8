package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.Money;
import org.ketbench.azure.ledger.PriceEntry;

/** Jobs and results as JSON. */
final class JobJson {
  private JobJson() {}

  static void write(JsonGenerator json, JobEntry job, Ledger ledger) throws IOException {
    json.writeStringField("id", job.id());
    json.writeStringField("name", job.name());
    json.writeStringField("workspace", job.workspace());
    json.writeStringField("provider", job.provider());
    json.writeStringField("target", job.target());
    json.writeStringField("state", job.state().label());
    json.writeBooleanField("final", job.state().isFinal());
    text(json, "status", job.reported());
    json.writeNumberField("shots", job.shots());
    time(json, "created", job.created());
    time(json, "began", job.began());
    time(json, "ended", job.ended());
    json.writeArrayFieldStart("tags");
    for (String tag : job.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    text(json, "priority", job.priority());
    text(json, "session", job.session());
    text(json, "batch", job.batch());
    text(json, "retryOf", job.retryOf());
    text(json, "insteadOf", job.insteadOf());
    json.writeBooleanField("deleted", job.deleted());
    if (job.errorCode() != null || job.errorMessage() != null) {
      json.writeObjectFieldStart("error");
      text(json, "code", job.errorCode());
      text(json, "message", job.errorMessage());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("prices");
    for (PriceEntry price : ledger.papers().prices(job.id())) {
      json.writeStartObject();
      price(json, price);
      json.writeEndObject();
    }
    json.writeEndArray();
    costs(json, ledger.budget().shares(job.id()));
  }

  private static void costs(JsonGenerator json, List<Budget.Share> shares) throws IOException {
    json.writeArrayFieldStart("costs");
    for (Budget.Share share : shares) {
      json.writeStartObject();
      json.writeStringField("unit", share.reserved().unit());
      json.writeNumberField("reserved", share.reserved().amount());
      Money settled = share.settled();
      if (settled == null) {
        json.writeNullField("billed");
      } else {
        json.writeNumberField("billed", settled.amount());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The members of a price. */
  static void price(JsonGenerator json, PriceEntry price) throws IOException {
    json.writeNumberField("low", price.low().amount());
    json.writeNumberField("high", price.high().amount());
    json.writeStringField("unit", price.unit());
    json.writeStringField("source", price.source());
    json.writeStringField("asOf", price.asOf());
  }

  /** The result with keys as the command run writes them. */
  static void write(JsonGenerator json, JobResult result) throws IOException {
    OutcomeJson.writeRegisters(json, result.counts().keys());
    json.writeNumberField("shots", result.counts().shots());
    json.writeNumberField("lost", result.lost());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Integer> each : result.counts().byKey().entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
    Map<String, Double> probabilities = result.probabilities();
    if (probabilities != null) {
      json.writeObjectFieldStart("probabilities");
      for (Map.Entry<String, Double> each : probabilities.entrySet()) {
        json.writeNumberField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
    json.writeStringField("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("doubts");
    for (String doubt : result.doubts()) {
      json.writeString(doubt);
    }
    json.writeEndArray();
  }

  static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private static void time(JsonGenerator json, String name, @Nullable Instant value)
      throws IOException {
    text(json, name, value == null ? null : value.toString());
  }
}
