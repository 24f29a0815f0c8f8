package org.ketbench.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.Tracker;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "jobs", description = "List the jobs of a workspace, newest first.")
final class JobsCommand implements Callable<Integer> {
  @ParentCommand private KetbenchCommand ketbench;

  @Option(names = "--workspace", paramLabel = "NAME", description = "local unless told.")
  private String workspace = ConnectorSession.LOCAL;

  @Option(names = "--state", paramLabel = "STATE", description = "Only those in this state.")
  private @Nullable String state;

  @Option(names = "--target", paramLabel = "ID", description = "Only those on this target.")
  private @Nullable String target;

  @Option(names = "--session", paramLabel = "ID", description = "Only those of this session.")
  private @Nullable String session;

  @Option(
      names = "--find",
      paramLabel = "TEXT",
      description = "Only those with this in their name, tags, target or id.")
  private @Nullable String text;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many; 100 unless told.")
  private int limit = 100;

  @Override
  public Integer call() {
    JobFilter filter = filter();
    return ConnectorSession.run(
        () -> {
          try (ConnectorSession session = ConnectorSession.open(workspace)) {
            ConnectorException trouble = lookedAt(session);
            List<JobEntry> jobs = session.book().jobs().list(filter);
            Console console = ketbench.console();
            if (console.json()) {
              Json.print(
                  console.out(),
                  json -> {
                    json.writeStringField("workspace", workspace);
                    json.writeArrayFieldStart("jobs");
                    for (JobEntry job : jobs) {
                      json.writeStartObject();
                      JobJson.write(json, job, session.book());
                      json.writeEndObject();
                    }
                    json.writeEndArray();
                  });
            } else {
              JobText.list(console.out(), jobs);
              JobText.undecided(console.err(), jobs);
            }
            if (trouble != null) {
              throw ConnectorSession.asKnownBefore(trouble);
            }
            return ExitCode.DONE;
          }
        });
  }

  /** Asks the service for what has changed; gives why it could not be asked. */
  private static @Nullable ConnectorException lookedAt(ConnectorSession session) {
    Tracker tracker = new Tracker(session.desk(), session.submitter(), _ -> {}, Backoff.OF_POLLS);
    tracker.load();
    try {
      tracker.lookAtAll();
      if (tracker.trouble() == null) {
        session.actions().askForBills();
      }
      return tracker.trouble();
    } catch (ConnectorException trouble) {
      return trouble;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private JobFilter filter() {
    if (limit < 1) {
      throw ConnectorSession.failure(
          ExitCode.WRONG_USAGE, "usage", "--limit is " + limit + "; use 1 or more.");
    }
    JobFilter all =
        JobFilter.ALL.in(workspace).on(target).within(session).containing(text).first(limit);
    return state == null ? all : all.with(named(state));
  }

  private static JobState named(String name) {
    for (JobState each : JobState.values()) {
      if (each.name().equals(name.toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    throw ConnectorSession.failure(
        ExitCode.WRONG_USAGE,
        "usage",
        "There is no state '%s'; there are %s."
            .formatted(
                name,
                String.join(
                    ", ", List.of(JobState.values()).stream().map(JobState::label).toList())));
  }
}
