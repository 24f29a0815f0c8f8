package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.AuditEntry;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.service.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "job", description = "Show a job, or change it.")
final class JobCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Parameters(paramLabel = "ID", description = "The job's id, or the beginning of it.")
  private String id;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Option(names = "--name", paramLabel = "NAME", description = "Give it another name.")
  private @Nullable String name;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Give it these tags instead of its own.")
  private @Nullable List<String> tags;

  @Option(names = "--priority", paramLabel = "NAME", description = "Standard or High.")
  private @Nullable String priority;

  @Option(names = "--send", description = "Send a job that was prepared and not sent.")
  private boolean send;

  @Option(names = "--delete", description = "Make the service forget a job that has ended.")
  private boolean delete;

  @Option(names = "--attachments", description = "List what lies beside its program, too.")
  private boolean attachments;

  @Option(
      names = "--attachment",
      paramLabel = "NAME",
      description = "Fetch one of them into the file that -o names.")
  private @Nullable String attachment;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the attachment goes.")
  private @Nullable Path output;

  @Option(names = "--audit", description = "Show what was done with it, too.")
  private boolean audit;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession session = ConnectorSession.open(workspace)) {
            Looked looked = changed(session, session.job(id));
            JobEntry job = looked.job();
            if (attachment != null) {
              return fetch(session, job.id(), attachment);
            }
            List<Storage.Blob> beside =
                attachments ? session.actions().attachments(job.id()) : List.<Storage.Blob>of();
            List<AuditEntry> entries =
                audit ? session.book().audit().of(job.id()) : List.<AuditEntry>of();
            Console console = ketbench.console();
            if (console.json()) {
              Json.print(
                  console.out(),
                  json -> {
                    JobJson.write(json, job, session.book());
                    if (attachments) {
                      writeAttachments(json, beside);
                    }
                    if (audit) {
                      write(json, entries);
                    }
                  });
            } else {
              JobText.one(console.out(), job, session.book());
              beside.forEach(
                  blob ->
                      console
                          .out()
                          .printf(
                              Locale.ROOT,
                              "%-10s %s, %d bytes%n",
                              "beside",
                              blob.name(),
                              blob.size()));
              entries.forEach(entry -> print(console.out(), entry));
            }
            if (looked.trouble() != null) {
              throw ConnectorSession.asKnownBefore(looked.trouble());
            }
            return ExitCode.DONE;
          }
        });
  }

  private int fetch(ConnectorSession session, String job, String name) {
    if (output == null) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE, "usage", "Name the file for '" + name + "' with -o FILE.");
    }
    byte[] content = session.actions().attachment(job, name);
    ketbench.console().deliverFile(name, out -> out.write(content), output);
    return ExitCode.DONE;
  }

  private static void writeAttachments(JsonGenerator json, List<Storage.Blob> beside)
      throws IOException {
    json.writeArrayFieldStart("attachments");
    for (Storage.Blob blob : beside) {
      json.writeStartObject();
      json.writeStringField("name", blob.name());
      json.writeNumberField("size", blob.size());
      JobJson.text(json, "contentType", blob.contentType());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * A job, and why the service could not be asked how it is now.
   *
   * @param trouble null where it was asked, or need not be
   */
  private record Looked(JobEntry job, @Nullable ConnectorException trouble) {}

  private Looked changed(ConnectorSession session, JobEntry job) {
    if (send) {
      return new Looked(session.submitter().send(job.id()), null);
    }
    if (delete) {
      return new Looked(session.actions().delete(job.id()), null);
    }
    if (name != null || tags != null || priority != null) {
      return new Looked(
          session.actions().change(job.id(), name, tags, Priority.named(priority)), null);
    }
    try {
      return new Looked(session.actions().refresh(job.id()), null);
    } catch (ConnectorException trouble) {
      return new Looked(job, trouble);
    }
  }

  private static void print(PrintWriter out, AuditEntry entry) {
    out.println(
        "%s  %-12s %s%s"
            .formatted(
                entry.at(),
                entry.action(),
                entry.detail(),
                entry.request().isEmpty() ? "" : "  (request " + entry.request() + ")"));
  }

  private static void write(JsonGenerator json, List<AuditEntry> entries) throws IOException {
    json.writeArrayFieldStart("audit");
    for (AuditEntry entry : entries) {
      json.writeStartObject();
      json.writeNumberField("number", entry.number());
      json.writeStringField("at", entry.at().toString());
      json.writeStringField("actor", entry.actor());
      json.writeStringField("action", entry.action());
      json.writeStringField("detail", entry.detail());
      json.writeStringField("correlation", entry.correlation());
      json.writeStringField("request", entry.request());
      json.writeNumberField("status", entry.status());
      json.writeStringField("hash", entry.hash());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
