package org.ketbench.azure.local.job;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.blob.BlobStore;
import org.ketbench.azure.local.blob.Sas;
import org.ketbench.azure.local.http.ErrorBody;
import org.ketbench.azure.local.http.Refusal;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;
import org.ketbench.azure.local.job.LocalJob.Labels;
import org.ketbench.azure.local.run.LocalTarget;
import org.ketbench.azure.local.store.Store;

/** Answers what clients ask of a workspace. */
public final class DataPlane {
  /** From here on DELETE deletes; before it asked to cancel. */
  private static final String DELETES = "2025-12-01";

  /** From here on a grant for a container makes the container. */
  private static final String MAKES_CONTAINERS = "2026-01-15";

  private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final JsonMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private final JobBook book;
  private final Sessions sessions;
  private final JobQueue queue;
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Timeline timeline;
  private final Views views;

  /* Held by nobody who holds another lock, since much is asked while it is held. */
  private final Object creating = new Object();

  /**
   * Where jobs come in.
   *
   * @param storage the address of storage, up to the account
   * @param scale how much of real times jobs take; 0 for none
   */
  public DataPlane(
      Store store,
      BlobStore blobs,
      Sas sas,
      List<LocalTarget> targets,
      Timeline timeline,
      Supplier<String> storage,
      double scale,
      boolean newNames) {
    this.book = new JobBook(store);
    this.blobs = blobs;
    this.timeline = timeline;
    this.sessions = new Sessions(book, timeline);
    this.queue = new JobQueue(book, sessions, blobs, targets, timeline, scale);
    this.catalogue = new Catalogue(targets, book, queue, timeline);
    this.views = new Views(storage, sas, timeline, newNames);
  }

  /** Takes up what was left when the workspace was closed or killed. */
  public void resume() {
    queue.resume();
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  /** A name for what a request asks for, by which faults find it. */
  public static String operation(String method, List<String> steps) {
    String verb = method.toLowerCase(Locale.ROOT);
    String what = steps.isEmpty() ? "" : steps.getFirst();
    if (steps.size() == 2 && steps.getLast().contains(":")) {
      return what + "." + steps.getLast().substring(steps.getLast().indexOf(':') + 1);
    }
    return switch (what) {
      case "jobs", "sessions" ->
          what + "." + (steps.size() == 1 && verb.equals("get") ? "list" : verb);
      case "jobUpdateOptions" -> "jobs.update";
      default -> what;
    };
  }

  /** The answer to a request; the steps are those after the workspace. */
  public Response answer(Request request, List<String> steps, String ownPath, String origin) {
    String what = steps.isEmpty() ? "" : steps.getFirst();
    return switch (request.method() + " " + what + " " + steps.size()) {
      case "GET providerStatus 1" -> Response.json(200, catalogue.providers(version(request)));
      case "GET quotas 1" -> Response.json(200, catalogue.quotas());
      case "POST storage 2" -> sas(request);
      case "PUT jobs 2" -> create(request, id(steps));
      case "GET jobs 2" -> Response.json(200, views.job(job(id(steps))).toString());
      case "DELETE jobs 2" -> delete(request, id(steps));
      case "PATCH jobUpdateOptions 2" -> update(request, id(steps));
      case "POST jobs 2" -> cancel(action(steps, "cancel"));
      case "GET jobs 1" -> page(request, book.jobs(), ownPath, origin);
      case "PUT sessions 2" -> open(request, id(steps));
      case "GET sessions 2" -> told(session(id(steps)));
      case "POST sessions 2" -> told(sessions.close(session(action(steps, "close"))));
      case "GET sessions 1" ->
          pageOf(request, sessions.all(), views::row, this::view, ownPath, origin);
      case "GET sessions 3" -> {
        String id = id(steps);
        session(id);
        yield page(
            request,
            book.jobs().stream().filter(job -> id.equals(job.session())).toList(),
            ownPath,
            origin);
      }
      case "GET topLevelItems 1" -> items(request, ownPath, origin);
      default ->
          throw ErrorBody.refusal(404, "ResourceNotFound", "The service has no such operation.");
    };
  }

  private static String id(List<String> steps) {
    return steps.get(1);
  }

  private static String action(List<String> steps, String action) {
    String step = steps.get(1);
    if (!step.endsWith(":" + action)) {
      throw ErrorBody.refusal(404, "ResourceNotFound", "The service has no such operation.");
    }
    return step.substring(0, step.length() - action.length() - 1);
  }

  private static String version(Request request) {
    return request.query("api-version", "");
  }

  private JsonNode body(Request request) {
    try {
      JsonNode body = mapper.readTree(request.body());
      if (body != null && body.isObject()) {
        return body;
      }
    } catch (JacksonException e) {
      throw invalid("The body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw invalid("The body cannot be read.");
    }
    throw invalid("The body must be a JSON object.");
  }

  private static Refusal invalid(String message) {
    return ErrorBody.refusal(400, "InvalidJobDefinition", message);
  }

  private Response sas(Request request) {
    JsonNode body = body(request);
    String container = body.path("containerName").asText("");
    if (!container.matches("[a-z0-9](-?[a-z0-9]){2,62}")) {
      throw ErrorBody.refusal(
          400, "InvalidContainerName", "containerName must be 3 to 63 of a-z, 0-9 and -.");
    }
    String blob = body.path("blobName").asText("");
    if (blob.isEmpty() && version(request).compareTo(MAKES_CONTAINERS) >= 0) {
      blobs.makeContainer(container);
    }
    String address =
        blob.isEmpty() ? views.containerGrant(container) : views.blobGrant(container, blob);
    return Response.json(
        200, JsonNodeFactory.instance.objectNode().put("sasUri", address).toString());
  }

  private Response create(Request request, String id) {
    if (!id.matches(GUID)) {
      throw invalid("The id of a job must be a GUID.");
    }
    ObjectNode said = (ObjectNode) body(request);
    said.remove(List.of("id", "itemType"));
    for (String name : List.of("containerUri", "inputDataUri")) {
      if (said.hasNonNull(name)) {
        said.put(name, said.get(name).asText().replaceFirst("\\?.*", ""));
      }
    }
    synchronized (creating) {
      LocalJob known = book.job(id);
      if (known != null) {
        if (!known.request().equals(said)) {
          throw ErrorBody.refusal(
              409, "JobAlreadyExists", "There is another job with this id already.");
        }
        return Response.json(200, views.created(known).toString());
      }
      LocalTarget target = catalogue.check(said);
      useSession(said);
      LocalJob job =
          new LocalJob(
              id,
              book.nextNumber(),
              said,
              timeline.instant(),
              labels(said, new Labels(null, null, List.of())),
              LocalJob.Progress.created(timeline.instant()));
      catalogue.checkQuota(target);
      book.put(job);
      queue.enter(job);
      return Response.json(200, views.created(job).toString());
    }
  }

  private void useSession(JsonNode said) {
    if (!said.path("sessionId").isTextual()) {
      return;
    }
    LocalSession session = sessions.find(said.get("sessionId").asText());
    if (session == null) {
      throw invalid("The session specified does not exist.");
    }
    if (!session.isOpen()) {
      throw invalid(
          "Session is already in a terminal state. No more jobs can be added to the session.");
    }
    sessions.used(session);
  }

  private static Labels labels(JsonNode said, Labels old) {
    List<String> tags = new ArrayList<>();
    said.path("tags").forEach(tag -> tags.add(tag.asText()));
    return new Labels(
        said.has("name") ? text(said, "name") : old.name(),
        said.has("priority") ? text(said, "priority") : old.priority(),
        said.has("tags") ? tags : old.tags());
  }

  private static @Nullable String text(JsonNode said, String name) {
    return said.path(name).isTextual() ? said.get(name).asText() : null;
  }

  private LocalJob job(String id) {
    LocalJob job = book.job(id);
    if (job == null) {
      throw ErrorBody.refusal(404, "JobNotFound", "There is no job with the id " + id + ".");
    }
    return job;
  }

  private Response delete(Request request, String id) {
    job(id);
    LocalJob stopped = queue.cancel(id);
    if (version(request).compareTo(DELETES) >= 0 && stopped != null) {
      book.remove(id);
      blobs.removeContainer(Places.container(stopped).container());
    }
    return Response.empty(204);
  }

  private Response cancel(String id) {
    if (job(id).state().isFinal()) {
      throw ErrorBody.refusal(
          409, "JobAlreadyCompleted", "The job has ended and cannot be cancelled.");
    }
    queue.cancel(id);
    return Response.empty(204);
  }

  private Response update(Request request, String id) {
    job(id);
    JsonNode said = body(request);
    LocalJob changed = book.change(id, job -> job.with(labels(said, job.labels())));
    LocalJob job = changed == null ? job(id) : changed;
    ObjectNode told = JsonNodeFactory.instance.objectNode();
    told.put("id", id).put("name", job.labels().name());
    told.put("priority", job.labels().priority() == null ? "Standard" : job.labels().priority());
    job.labels().tags().forEach(told.putArray("tags")::add);
    return Response.json(200, told.toString());
  }

  private Response open(Request request, String id) {
    if (!id.matches(GUID)) {
      throw ErrorBody.refusal(400, "InvalidSessionDefinition", "The id must be a GUID.");
    }
    JsonNode said = body(request);
    catalogue.check(said);
    return told(sessions.open(id, said));
  }

  private LocalSession session(String id) {
    LocalSession session = sessions.find(id);
    if (session == null) {
      throw ErrorBody.refusal(
          404, "SessionNotFound", "There is no session with the id " + id + ".");
    }
    return session;
  }

  private Response told(LocalSession session) {
    return Response.json(200, view(session).toString());
  }

  private ObjectNode view(LocalSession session) {
    boolean used = book.jobs().stream().anyMatch(job -> session.id().equals(job.session()));
    return views.session(session, used);
  }

  private Response page(Request request, List<LocalJob> jobs, String ownPath, String origin) {
    return pageOf(request, jobs, views::row, views::created, ownPath, origin);
  }

  /** A job or a session, with what lists know of it and how it is told. */
  private record Item(ListQuery.Row row, ObjectNode view) {}

  private Response items(Request request, String ownPath, String origin) {
    List<Item> all = new ArrayList<>();
    book.jobs().stream()
        .filter(job -> job.session() == null)
        .forEach(job -> all.add(new Item(views.row(job), views.created(job))));
    sessions.all().forEach(each -> all.add(new Item(views.row(each), view(each))));
    return pageOf(request, all, Item::row, Item::view, ownPath, origin);
  }

  private static <T> Response pageOf(
      Request request,
      List<T> all,
      Function<T, ListQuery.Row> row,
      Function<T, ObjectNode> view,
      String ownPath,
      String origin) {
    ListQuery query = new ListQuery(request.query());
    List<T> found =
        all.stream()
            .filter(each -> query.matches(row.apply(each)))
            .sorted(Comparator.comparing(row, query.order()))
            .toList();
    int end = (int) Math.min(found.size(), (long) query.skip + query.top);
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    var value = page.putArray("value");
    for (int i = Math.min(query.skip, end); i < end; i++) {
      value.add(view.apply(found.get(i)));
    }
    if (end < found.size()) {
      page.put("nextLink", origin + ownPath + "?" + next(request.query(), query.top, end));
    } else {
      page.putNull("nextLink");
    }
    return Response.json(200, page.toString());
  }

  private static String next(Map<String, String> query, int top, int skip) {
    StringBuilder link = new StringBuilder();
    for (String name : List.of("filter", "orderby")) {
      if (query.containsKey(name)) {
        link.append(name).append('=').append(encoded(query.getOrDefault(name, ""))).append('&');
      }
    }
    return link.append("top=")
        .append(top)
        .append("&skip=")
        .append(skip)
        .append("&api-version=")
        .append(encoded(query.getOrDefault("api-version", "")))
        .toString();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }

  /** The states of all jobs by id, for whoever watches the workspace from inside. */
  public Map<String, String> states() {
    Map<String, String> states = new java.util.TreeMap<>();
    book.jobs().forEach(job -> states.put(job.id(), views.name(job)));
    return states;
  }
}
