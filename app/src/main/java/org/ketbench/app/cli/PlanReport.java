package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.service.TargetStatus;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.azure.target.QueueTime;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** What a submission would be, as a dry run tells it. */
final class PlanReport {
  private PlanReport() {}

  static void write(JsonGenerator json, Plan plan) throws IOException {
    TargetStatus status = plan.status();
    json.writeStringField("file", plan.source().file());
    json.writeStringField("target", plan.target().id());
    json.writeNumberField("shots", plan.profile().shots());
    json.writeBooleanField("canRun", plan.isPossible());
    json.writeArrayFieldStart("obstacles");
    for (Obstacle obstacle : plan.obstacles()) {
      json.writeStartObject();
      json.writeStringField("code", obstacle.kind().code());
      json.writeStringField("message", obstacle.reason());
      json.writeArrayFieldStart("fixes");
      for (Obstacle.Fix fix : obstacle.fixes()) {
        json.writeString(fix.text());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    PriceRange price = plan.price().orElse(null);
    if (price == null) {
      json.writeNullField("price");
    } else {
      json.writeObjectFieldStart("price");
      JobJson.price(json, price.entry());
      json.writeBooleanField("assumed", price.assumed());
      json.writeArrayFieldStart("notes");
      for (String note : price.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    JobJson.text(json, "availability", status == null ? null : TargetsCommand.label(status));
    Duration queue = status == null ? null : status.averageQueueTime();
    if (queue == null) {
      json.writeNullField("queueSeconds");
    } else {
      json.writeNumberField("queueSeconds", queue.toSeconds());
    }
    json.writeStringField("queue", QueueTime.text(queue));
    json.writeNumberField("qubits", plan.fit().translation().qubits());
    json.writeStringField("format", plan.fit().translation().format().id());
    json.writeArrayFieldStart("approval");
    for (String question : plan.spending().questions()) {
      json.writeString(question);
    }
    json.writeEndArray();
    JobJson.text(json, "refusal", plan.spending().refusal());
    JobJson.text(json, "cached", plan.cached());
  }

  static void print(PrintWriter out, Plan plan) {
    TargetStatus status = plan.status();
    out.println("target     " + plan.target().id() + ", " + plan.target().name());
    out.println("can run    " + (plan.isPossible() ? "yes" : "no"));
    if (status != null) {
      out.println("queue      " + QueueTime.text(status.averageQueueTime()));
    }
    PriceRange price = plan.price().orElse(null);
    if (price == null) {
      out.println("price      not known");
    } else {
      out.println(
          "price      %s (%s, %s)"
              .formatted(price.text(), price.entry().source(), price.entry().asOf()));
      price.notes().forEach(note -> out.println("           " + note));
    }
    plan.spending().questions().forEach(question -> out.println("approval   " + question));
    if (plan.cached() != null) {
      out.println("known      the job " + plan.cached() + " has answered the same");
    }
  }

  /** Why it cannot run, each at its place in the program. */
  static List<Problem> problems(Plan plan, SourceProgram program) {
    List<Problem> problems = new ArrayList<>();
    for (Obstacle obstacle : plan.obstacles()) {
      @Nullable Span place = obstacle.place();
      problems.addAll(
          program.located(
              List.of(
                  Diagnostic.error(
                      place == null ? Span.at(0) : place,
                      obstacle.kind().code(),
                      obstacle.sentence()))));
    }
    return problems;
  }

  /** A wrong name or number is wrong usage; what the target lacks is a lack of capability. */
  static int exitCode(Plan plan) {
    Obstacle first = plan.obstacles().getFirst();
    boolean usage =
        switch (first.kind()) {
          case RETIRED, PARAMETER, OPTION -> true;
          case UNAVAILABLE -> plan.status() == null;
          case SHOTS -> plan.profile().shots() < 1;
          default -> false;
        };
    return usage ? ExitCode.WRONG_USAGE : ExitCode.REFUSED;
  }
}
