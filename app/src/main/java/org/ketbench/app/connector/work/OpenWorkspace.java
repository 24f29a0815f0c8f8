package org.ketbench.app.connector.work;

import java.security.SecureRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.job.CallNotes;
import org.ketbench.azure.job.Desk;
import org.ketbench.azure.job.JobActions;
import org.ketbench.azure.job.Planner;
import org.ketbench.azure.job.Recovery;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.job.Submitter;
import org.ketbench.azure.job.Tracker;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.Patience;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Prices;
import org.ketbench.azure.workspace.AddressBook;
import org.ketbench.azure.workspace.Connections;

/** A workspace that can be worked with, and whose jobs are followed, until it is closed. */
public final class OpenWorkspace implements AutoCloseable {
  private final Connections.Open connection;
  private final WatchedService watched;
  private final Desk desk;
  private final Submitter submitter;
  private final Following following;

  OpenWorkspace(
      Connections.Open connection,
      CallNotes calls,
      Ledger ledger,
      Catalogue catalogue,
      Prices prices,
      Timekeeper time,
      Listener listener) {
    this.connection = connection;
    String name = connection.name();
    watched = new WatchedService(time, health -> listener.health(name, health));
    SecureRandom random = new SecureRandom();
    desk =
        new Desk(
            name,
            watched.of(connection.service()),
            calls,
            ledger,
            new Patience("The workspace '" + name + "'", time, random),
            catalogue,
            prices,
            time,
            random,
            System.getProperty("user.name", "unknown"));
    submitter = new Submitter(desk);
    Consumer<Trouble> troubled = trouble -> listener.told(trouble.text());
    Tracker tracker =
        new Tracker(
            desk,
            submitter,
            listener::changed,
            isLocal() ? Backoff.OF_LOCAL_POLLS : Backoff.OF_POLLS);
    following = new Following(name, tracker, time, troubled);
    following.start();
  }

  public String name() {
    return desk.workspace();
  }

  /** Whether its jobs run on this computer. */
  public boolean isLocal() {
    return name().equals(AddressBook.LOCAL);
  }

  /** The server behind it, where that was opened here; null where it is elsewhere. */
  public @Nullable LocalWorkspace server() {
    return connection.local();
  }

  public Desk desk() {
    return desk;
  }

  public Health health() {
    return watched.last();
  }

  public Planner planner() {
    return new Planner(desk);
  }

  public Submitter submitter() {
    return submitter;
  }

  public JobActions actions() {
    return new JobActions(desk, submitter);
  }

  public ResultDesk results() {
    return new ResultDesk(desk);
  }

  public Recovery recovery() {
    return new Recovery(desk, submitter);
  }

  /** Follows a job from now on. */
  public void follow(JobEntry job) {
    following.follow(job);
  }

  /** Calls pass again, after a sign-in. */
  public void signedIn() {
    desk.patience().signedIn();
    watched.signedIn();
  }

  @Override
  public void close() {
    following.close();
    connection.close();
  }
}
