package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.service.CostEstimate;
import org.ketbench.azure.service.Session;

/** Sessions for people and as JSON. */
final class SessionText {
  private SessionText() {}

  /**
   * Shows one session.
   *
   * @param jobs those of it that are known here; null where they do not matter
   */
  static void show(Console console, Session session, @Nullable List<JobEntry> jobs) {
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            write(json, session);
            if (jobs != null) {
              json.writeArrayFieldStart("jobs");
              for (JobEntry job : jobs) {
                json.writeStartObject();
                json.writeStringField("id", job.id());
                json.writeStringField("name", job.name());
                json.writeStringField("state", job.state().label());
                json.writeEndObject();
              }
              json.writeEndArray();
            }
          });
      return;
    }
    PrintWriter out = console.out();
    line(out, "id", session.id());
    line(out, "name", session.name());
    line(out, "target", session.target());
    line(out, "state", session.status());
    line(out, "on failure", session.jobFailurePolicy());
    line(out, "priority", session.priority());
    line(out, "tags", session.tags().isEmpty() ? null : String.join(", ", session.tags()));
    if (jobs != null) {
      JobText.list(out, jobs);
    }
  }

  static void list(Console console, String workspace, List<Session> sessions) {
    if (console.json()) {
      Json.print(
          console.out(),
          json -> {
            json.writeStringField("workspace", workspace);
            json.writeArrayFieldStart("sessions");
            for (Session session : sessions) {
              json.writeStartObject();
              write(json, session);
              json.writeEndObject();
            }
            json.writeEndArray();
          });
      return;
    }
    if (sessions.isEmpty()) {
      console.out().println("No sessions.");
    }
    for (Session session : sessions) {
      console
          .out()
          .printf(
              "%-36s  %-10s  %-26s  %s%n",
              session.id(),
              session.status(),
              session.target(),
              session.name() == null ? "" : session.name());
    }
  }

  private static void line(PrintWriter out, String name, @Nullable String value) {
    if (value != null) {
      out.printf("%-10s %s%n", name, value);
    }
  }

  private static void write(JsonGenerator json, Session session) throws IOException {
    json.writeStringField("id", session.id());
    JobJson.text(json, "name", session.name());
    json.writeStringField("provider", session.providerId());
    json.writeStringField("target", session.target());
    json.writeStringField("state", session.status());
    json.writeBooleanField("ended", session.isFinal());
    JobJson.text(json, "onFailure", session.jobFailurePolicy());
    JobJson.text(json, "priority", session.priority());
    json.writeArrayFieldStart("tags");
    for (String tag : session.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    JobJson.text(
        json, "created", session.creationTime() == null ? null : "" + session.creationTime());
    CostEstimate cost = session.costEstimate();
    if (cost == null) {
      json.writeNullField("cost");
    } else {
      json.writeObjectFieldStart("cost");
      JobJson.text(json, "unit", cost.currency());
      JobJson.text(json, "total", cost.total() == null ? null : "" + cost.total());
      json.writeEndObject();
    }
  }
}
