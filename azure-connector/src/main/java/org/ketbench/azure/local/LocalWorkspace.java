package org.ketbench.azure.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.blob.BlobFacade;
import org.ketbench.azure.local.blob.BlobStore;
import org.ketbench.azure.local.blob.Sas;
import org.ketbench.azure.local.http.ErrorBody;
import org.ketbench.azure.local.http.Faults;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;
import org.ketbench.azure.local.http.Wire;
import org.ketbench.azure.local.job.DataPlane;
import org.ketbench.azure.local.job.SkewedTimeline;
import org.ketbench.azure.local.job.Timeline;
import org.ketbench.azure.local.run.LocalTarget;
import org.ketbench.azure.local.store.Store;
import org.ketbench.azure.local.store.StoreException;

/** A workspace on this machine that is open. */
public final class LocalWorkspace implements AutoCloseable {
  private static final int WORKERS = 2;

  private final AccessKeys keys;
  private final byte[] storageKey;
  private final Store store;
  private final SkewedTimeline timeline;
  private final Faults faults = new Faults();
  private final Wire wire;
  private final DataPlane jobs;
  private final LocalSettings settings;

  /** Opens a workspace and takes up the jobs that were left in it. */
  public static LocalWorkspace start(LocalSettings settings) {
    Store store = Store.open(settings.folder());
    try {
      LocalWorkspace workspace = new LocalWorkspace(settings, store);
      Visitors.forget(settings.folder());
      workspace.wire.start();
      workspace.jobs.resume();
      if (settings.visitors()) {
        Visitors.tell(settings.folder(), workspace.endpoint());
      }
      return workspace;
    } catch (IOException e) {
      store.close();
      throw new StoreException(
          "The local workspace cannot listen on port "
              + settings.port()
              + ": "
              + e.getMessage()
              + ". Choose another port, or 0 for any that is free.",
          e);
    }
  }

  private LocalWorkspace(LocalSettings settings, Store store) throws IOException {
    this.settings = settings;
    this.keys = new AccessKeys(settings.key());
    this.storageKey = derived(keys.primary());
    this.store = store;
    Timeline wanted = settings.timeline();
    this.timeline = new SkewedTimeline(wanted == null ? Timeline.real(WORKERS) : wanted);
    Sas sas = new Sas(storageKey);
    BlobStore blobs = new BlobStore(store);
    List<LocalTarget> targets = LocalTarget.all();
    this.jobs =
        new DataPlane(
            store,
            blobs,
            sas,
            targets,
            timeline,
            () -> endpoint() + "/" + Sas.ACCOUNT,
            settings.timeScale(),
            settings.newNames());
    this.wire =
        new Wire(
            settings.port(),
            settings.bodyLimit(),
            faults,
            new Front(
                new BlobFacade(blobs, sas, timeline, 4 * settings.bodyLimit()),
                new Arm(settings, keys, targets),
                settings.faults() ? new Control(faults, jobs.catalogue(), timeline) : null));
  }

  /** The key of storage follows from that of the workspace, so that neither has to be stored. */
  private static byte[] derived(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal("storage of the local workspace".getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Where it listens, without a slash at the end. */
  public String endpoint() {
    return "http://127.0.0.1:" + wire.port();
  }

  /** What clients must show. */
  public String key() {
    return keys.primary();
  }

  /** All a client needs to reach it; it holds the key. */
  public String connectionString() {
    return Arm.connectionString(endpoint(), keys.primary());
  }

  /** The key of its storage, in the form that clients of storage take. */
  public String storageKey() {
    return Base64.getEncoder().encodeToString(storageKey);
  }

  /** The faults that requests meet. */
  public Faults faults() {
    return faults;
  }

  /** Makes the clock wrong by this much. */
  public void skewClock(Duration wrong) {
    timeline.skewBy(wrong);
  }

  /** The states of all jobs by id. */
  public Map<String, String> states() {
    return jobs.states();
  }

  @Override
  public void close() {
    if (settings.visitors()) {
      goUnseen();
    }
    wire.close();
    timeline.close();
    store.close();
  }

  /** Visitors find the next one who opens the folder all the same. */
  private void goUnseen() {
    try {
      Visitors.forget(settings.folder());
    } catch (IOException e) {
      System.getLogger(LocalWorkspace.class.getName())
          .log(System.Logger.Level.DEBUG, "the old address stays", e);
    }
  }

  @Override
  public String toString() {
    return "local workspace at " + endpoint();
  }

  /** Sorts requests by whom they are for. */
  private final class Front implements Wire.Handler {
    private static final int WORKSPACE_STEPS = 8;

    private final BlobFacade blobs;
    private final Arm arm;
    private final @Nullable Control control;

    Front(BlobFacade blobs, Arm arm, @Nullable Control control) {
      this.blobs = blobs;
      this.arm = arm;
      this.control = control;
    }

    @Override
    public String operation(Request request) {
      String first = request.steps().getFirst();
      if (first.equals(Sas.ACCOUNT)) {
        return BlobFacade.operation(request);
      }
      if (first.equals("__local")) {
        return "control";
      }
      List<String> steps = inWorkspace(request);
      return steps == null || isArm(steps) ? "arm" : DataPlane.operation(request.method(), steps);
    }

    @Override
    public Response answer(Request request) {
      String first = request.steps().getFirst();
      if (first.equals(Sas.ACCOUNT)) {
        return blobs.answer(request);
      }
      if (isVisitor(request)) {
        return Response.json(
            200, JsonNodeFactory.instance.objectNode().put("key", keys.primary()).toString());
      }
      if (!isAllowed(request)) {
        return Response.empty(401).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      }
      if (first.equals("__local") && control != null) {
        return control.answer(request);
      }
      List<String> steps = inWorkspace(request);
      return steps == null || isArm(steps)
          ? arm.answer(request, endpoint())
          : jobs.answer(request, steps, Arm.PATH + "/" + String.join("/", steps), endpoint());
    }

    private static boolean isArm(List<String> steps) {
      return steps.isEmpty()
          || List.of("listkeys", "regeneratekey")
              .contains(steps.getFirst().toLowerCase(Locale.ROOT));
    }

    /** The steps after the workspace's own; null if it is not this workspace that is asked. */
    private static @Nullable List<String> inWorkspace(Request request) {
      int skip = request.steps().getFirst().equals("v1.0") ? 1 : 0;
      List<String> steps = request.stepsFrom(skip);
      if (steps.size() < WORKSPACE_STEPS) {
        return null;
      }
      String path = "/" + String.join("/", steps.subList(0, WORKSPACE_STEPS));
      return path.equalsIgnoreCase(Arm.PATH) ? request.stepsFrom(skip + WORKSPACE_STEPS) : null;
    }

    private boolean isVisitor(Request request) {
      return settings.visitors()
          && request.steps().equals(List.of("__local", "key"))
          && Visitors.hasKnocked(settings.folder(), request.header(Visitors.HEADER));
    }

    private boolean isAllowed(Request request) {
      String shown = request.header("x-ms-quantum-api-key");
      String bearer = request.header("authorization", "");
      if (shown == null && bearer.startsWith("Bearer local-")) {
        shown = bearer.substring("Bearer local-".length());
      }
      return keys.allow(shown);
    }

    @Override
    public Response failed(Request request, RuntimeException problem) {
      String id = HexFormat.of().toHexDigits(System.nanoTime());
      System.getLogger(LocalWorkspace.class.getName())
          .log(System.Logger.Level.ERROR, "request " + id + " failed", problem);
      String why = problem instanceof StoreException ? String.valueOf(problem.getMessage()) : id;
      return Response.json(500, ErrorBody.of("InternalError", why));
    }
  }
}
