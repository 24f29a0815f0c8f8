package org.ketbench.app.cli;

import java.lang.ref.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.azure.job.CallNotes;
import org.ketbench.azure.job.Desk;
import org.ketbench.azure.job.Failure;
import org.ketbench.azure.job.JobActions;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.job.Submitter;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.LedgerException;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.RunningWorkspace;
import org.ketbench.azure.local.store.BusyStoreException;
import org.ketbench.azure.local.store.StoreException;
import org.ketbench.azure.policy.Backoff;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Patience;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.AzureQuantumService;
import org.ketbench.azure.service.LibraryLog;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceSettings;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.OwnPrices;
import org.ketbench.azure.target.Prices;
import org.ketbench.azure.workspace.WorkspaceException;

/**
 * What a command that works with a workspace needs, for as long as it runs. The local workspace is
 * the one that another program serves, or else lives in this process; what is under way there then
 * goes on when the next command begins.
 */
final class ConnectorSession implements AutoCloseable {
  static final String LOCAL = "local";

  private static final WorkspaceId LOCAL_ID =
      new WorkspaceId("00000000-0000-0000-0000-000000000000", "local", "local");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Ledger ledger;
  private @Nullable LocalWorkspace server;
  private @Nullable URI served;
  private Desk desk;
  private long looked = System.nanoTime();

  private ConnectorSession(
      Ledger ledger, @Nullable LocalWorkspace server, @Nullable URI served, Desk desk) {
    this.ledger = ledger;
    this.server = server;
    this.served = served;
    this.desk = desk;
  }

  /** The folder of everything about workspaces. */
  static Path folder() {
    return UserFolders.ofUser().home().resolve("azure");
  }

  /** The folder of the workspace on this computer. */
  static Path localFolder() {
    return folder().resolve("workspace");
  }

  /** Where the prices of a workspace's offers are kept. */
  static Path offers(String workspace) {
    return folder().resolve("offers").resolve(workspace + ".json");
  }

  /** The published prices, over them those of the account's offers, and over these the user's. */
  private static Prices prices(String workspace) {
    Prices offered = OwnPrices.over(Prices.standard(), offers(workspace));
    return OwnPrices.over(offered, folder().resolve(OwnPrices.FILE));
  }

  static Ledger ledger() {
    return Ledger.open(folder());
  }

  static ConnectorSession open(String workspace) {
    Ledger ledger = ledger();
    try {
      return workspace.equals(LOCAL)
          ? local(ledger, Local.open())
          : new ConnectorSession(ledger, null, null, desk(workspace, ledger, named(workspace)));
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private static ConnectorSession local(Ledger ledger, Local local) {
    try {
      return new ConnectorSession(
          ledger,
          local.own(),
          local.own() == null ? local.endpoint() : null,
          desk(LOCAL, ledger, local::service));
    } catch (RuntimeException e) {
      close(local.own());
      throw e;
    }
  }

  private static Function<CallNotes, QuantumService> named(String workspace) {
    return calls ->
        NamedWorkspaces.ofUser(folder(), _ -> {}).connections().open(workspace, calls).service();
  }

  private static Desk desk(
      String workspace, Ledger ledger, Function<CallNotes, QuantumService> service) {
    CallNotes calls = new CallNotes();
    Timekeeper time = Timekeeper.ofSystem();
    RandomGenerator random = RandomGenerator.getDefault();
    return new Desk(
        workspace,
        service.apply(calls),
        calls,
        ledger,
        new Patience("The workspace '" + workspace + "'", time, random),
        Catalogue.standard(),
        prices(workspace),
        time,
        random,
        System.getProperty("user.name", "unknown"));
  }

  /** How long to wait between two looks at the service. */
  Backoff polls() {
    return isLocal() ? Backoff.OF_LOCAL_POLLS : Backoff.OF_POLLS;
  }

  /** Whether the local workspace that was used is not served any more, or somewhere else. */
  boolean isLost() {
    URI known = served;
    if (known == null || System.nanoTime() - looked < BETWEEN_LOOKS.toNanos()) {
      return false;
    }
    looked = System.nanoTime();
    return RunningWorkspace.find(localFolder())
        .map(running -> !running.endpoint().equals(known))
        .orElse(true);
  }

  /** Goes on with the local workspace where it is served now, or else in this process. */
  void reconnect() {
    Local local = Local.open();
    server = local.own();
    served = local.own() == null ? local.endpoint() : null;
    desk = desk(LOCAL, ledger, local::service);
  }

  /** The local workspace, and whether it is in this process. */
  private record Local(URI endpoint, String key, @Nullable LocalWorkspace own) {

    /** The one that is served, or else one of our own; another command may have it for a moment. */
    static Local open() {
      LocalSettings settings = LocalSettings.in(localFolder()).atScale(0);
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        Optional<RunningWorkspace> running = RunningWorkspace.find(localFolder());
        if (running.isPresent()) {
          return new Local(running.get().endpoint(), running.get().key(), null);
        }
        try {
          LocalWorkspace own = LocalWorkspace.start(settings);
          return new Local(URI.create(own.endpoint()), own.key(), own);
        } catch (BusyStoreException e) {
          if (System.nanoTime() > end) {
            throw e;
          }
          pause();
        }
      }
    }

    QuantumService service(CallNotes calls) {
      return new AzureQuantumService(
          new ServiceSettings(endpoint, LOCAL_ID, new Authentication.Key(key)).with(calls));
    }

    @Override
    public String toString() {
      return "local workspace at " + endpoint;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(Reaction.RETRY, "interrupted", "Interrupted.", e);
    }
  }

  Desk desk() {
    return desk;
  }

  Ledger book() {
    return ledger;
  }

  /** Whether jobs only get on while this process runs. */
  boolean isInProcess() {
    return server != null;
  }

  /** Whether jobs run in the local workspace that another program serves. */
  boolean isServed() {
    return served != null;
  }

  /** Whether jobs run on this computer. */
  boolean isLocal() {
    return desk.workspace().equals(LOCAL);
  }

  Submitter submitter() {
    return new Submitter(desk);
  }

  JobActions actions() {
    return new JobActions(desk, submitter());
  }

  ResultDesk results() {
    return new ResultDesk(desk);
  }

  /** A job by its id, or by the beginning of it where that is enough. */
  JobEntry job(String id) {
    return JobNames.find(ledger, desk.workspace(), id);
  }

  /**
   * Does something, and turns what goes wrong into the failure of a command. The libraries would
   * report every broken connection to whoever reads standard error, so they are kept quiet.
   */
  static int run(Work work) {
    LibraryLog quiet = LibraryLog.standard();
    quiet.quiet();
    try {
      return work.done();
    } catch (ConnectorException failure) {
      throw failure(code(failure), failure.code(), failure.text());
    } catch (ServiceException failure) {
      ConnectorException advised = Failure.of(failure);
      throw failure(ExitCode.SERVICE, advised.code(), advised.text());
    } catch (LedgerException failure) {
      throw failure(ExitCode.FAILED, failure.reason().code(), String.valueOf(failure.getMessage()));
    } catch (OwnPrices.PriceListException failure) {
      throw failure(ExitCode.FAILED, "settings", String.valueOf(failure.getMessage()));
    } catch (WorkspaceException failure) {
      throw failure(code(failure), "workspace", String.valueOf(failure.getMessage()));
    } catch (StoreException failure) {
      throw failure(ExitCode.FAILED, "workspace", String.valueOf(failure.getMessage()));
    } finally {
      Reference.reachabilityFence(quiet);
    }
  }

  /** What a command does. */
  @FunctionalInterface
  interface Work {
    int done();
  }

  private static int code(ConnectorException failure) {
    return switch (failure.code()) {
      case "no-job", "no-session", "no-workspace", "not-ended" -> ExitCode.WRONG_USAGE;
      case "no-result", "no-output", "held-result" -> ExitCode.FAILED;
      default -> ExitCode.SERVICE;
    };
  }

  private static int code(WorkspaceException failure) {
    return switch (failure.fault()) {
      case REQUEST -> ExitCode.WRONG_USAGE;
      case FILE -> ExitCode.FAILED;
      case SERVICE -> ExitCode.SERVICE;
    };
  }

  /** For what is shown although the service could not be asked. */
  static ConnectorException asKnownBefore(ConnectorException trouble) {
    return new ConnectorException(
        trouble.reaction(),
        trouble.code(),
        trouble.text() + " What is shown is what was known before.",
        trouble);
  }

  static CommandFailure failure(int exitCode, String code, String message) {
    return new CommandFailure(exitCode, List.of(Problem.of("", code, message)));
  }

  private static void close(@Nullable LocalWorkspace server) {
    if (server != null) {
      server.close();
    }
  }

  @Override
  public void close() {
    close(server);
    ledger.close();
  }
}
