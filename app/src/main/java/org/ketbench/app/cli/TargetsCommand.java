package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Planner;
import org.ketbench.azure.service.TargetStatus;
import org.ketbench.azure.target.ProgramFormat;
import org.ketbench.azure.target.QueueTime;
import org.ketbench.azure.target.Target;
import org.ketbench.azure.target.TargetOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "targets", description = "List what a workspace can run circuits on.")
final class TargetsCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession session = ConnectorSession.open(workspace)) {
            List<Planner.Offered> targets = new Planner(session.desk()).targets();
            Console console = ketbench.console();
            if (console.json()) {
              Json.print(console.out(), json -> write(json, targets));
            } else {
              targets.forEach(each -> print(console, each));
            }
            return ExitCode.DONE;
          }
        });
  }

  private static void print(Console console, Planner.Offered offered) {
    Target target = offered.target();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-28s  %4s qubits  %-12s  %-11s  queue %s%n",
            target.id(),
            target.qubits() == null ? "?" : target.qubits().toString(),
            target.profile().label(),
            label(offered.status()),
            QueueTime.text(offered.status().averageQueueTime()));
  }

  static String label(TargetStatus status) {
    String name = status.availability().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private void write(JsonGenerator json, List<Planner.Offered> targets) throws IOException {
    json.writeStringField("workspace", workspace);
    json.writeArrayFieldStart("targets");
    for (Planner.Offered offered : targets) {
      json.writeStartObject();
      write(json, offered);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Planner.Offered offered) throws IOException {
    Target target = offered.target();
    TargetStatus status = offered.status();
    json.writeStringField("id", target.id());
    json.writeStringField("provider", target.provider());
    json.writeStringField("name", target.name());
    json.writeStringField("kind", target.kind().name().toLowerCase(Locale.ROOT));
    number(json, "qubits", target.qubits());
    json.writeStringField("availability", label(status));
    Duration queue = status.averageQueueTime();
    if (queue == null) {
      json.writeNullField("queueSeconds");
    } else {
      json.writeNumberField("queueSeconds", queue.toSeconds());
    }
    json.writeStringField("queue", QueueTime.text(queue));
    json.writeStringField("profile", target.profile().label());
    json.writeArrayFieldStart("formats");
    for (ProgramFormat format : target.formats()) {
      json.writeString(format.id());
    }
    json.writeEndArray();
    number(json, "maxShots", target.maxShots());
    json.writeArrayFieldStart("nativeGates");
    for (String gate : target.nativeGates()) {
      json.writeString(gate);
    }
    json.writeEndArray();
    json.writeStringField("connectivity", target.connectivity());
    json.writeArrayFieldStart("options");
    for (TargetOption option : target.options()) {
      json.writeStartObject();
      json.writeStringField("name", option.path());
      json.writeStringField("expected", option.expected());
      JobJson.text(json, "default", option.standard());
      json.writeStringField("help", option.help());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("emulated", "true".equals(status.metadata().get("emulated")));
    json.writeStringField("note", target.note());
    JobJson.text(json, "statusPage", status.statusPage());
  }

  private static void number(JsonGenerator json, String name, @Nullable Integer value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
