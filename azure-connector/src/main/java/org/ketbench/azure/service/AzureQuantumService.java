package org.ketbench.azure.service;

import com.azure.core.http.HttpClient;
import com.azure.core.http.rest.Response;
import com.azure.core.http.rest.RestProxy;
import com.azure.core.util.BinaryData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A workspace reached over the network. */
public final class AzureQuantumService implements QuantumService {
  private final ServiceSettings settings;
  private final String endpoint;
  private final String path;
  private final String version;
  private final QuantumApi api;
  private final Storage storage;

  public AzureQuantumService(ServiceSettings settings) {
    this(settings, Pipelines.client());
  }

  /** A workspace reached through a client that others use too. */
  public AzureQuantumService(ServiceSettings settings, HttpClient client) {
    this.settings = settings;
    this.endpoint = origin(settings.endpoint());
    this.path = settings.workspace().path().substring(1);
    this.version = settings.apiVersion();
    this.api =
        RestProxy.create(
            QuantumApi.class,
            Pipelines.of(
                client,
                settings.endpoint(),
                settings.authentication(),
                Pipelines.QUANTUM_SCOPE,
                settings.listener(),
                settings.logged()));
    this.storage = new AzureStorage(client, settings.listener(), settings.logged());
  }

  private static String origin(URI endpoint) {
    return endpoint.getScheme() + "://" + endpoint.getAuthority();
  }

  @Override
  public WorkspaceId workspace() {
    return settings.workspace();
  }

  @Override
  public List<Provider> providers() {
    return everything("/providerStatus", WireReader::provider);
  }

  @Override
  public List<Quota> quotas() {
    return everything("/quotas", WireReader::quota);
  }

  @Override
  public Job putJob(String id, JobCreation creation) {
    BinaryData body = BinaryData.fromBytes(WireWriter.job(creation));
    return object(() -> api.put(endpoint, path + jobPath(id), version, body), WireReader::job);
  }

  @Override
  public Job job(String id) {
    return object(() -> api.get(endpoint, path + jobPath(id), version), WireReader::job);
  }

  @Override
  public Page<Job> jobs(Query query) {
    return page("/jobs", query, WireReader::job);
  }

  @Override
  public void cancel(String id) {
    call(() -> api.act(endpoint, path + jobPath(id) + ":cancel", version));
  }

  @Override
  public void delete(String id) {
    call(() -> api.delete(endpoint, path + jobPath(id), version));
  }

  @Override
  public void update(String id, JobUpdate change) {
    BinaryData body = BinaryData.fromBytes(WireWriter.update(change));
    String place = path + "/jobUpdateOptions/" + Encoding.part(id);
    call(() -> api.patch(endpoint, place, version, body));
  }

  @Override
  public Session openSession(String id, SessionCreation creation) {
    BinaryData body = BinaryData.fromBytes(WireWriter.session(creation));
    return object(
        () -> api.put(endpoint, path + sessionPath(id), version, body), WireReader::session);
  }

  @Override
  public Session closeSession(String id) {
    return object(
        () -> api.act(endpoint, path + sessionPath(id) + ":close", version), WireReader::session);
  }

  @Override
  public Session session(String id) {
    return object(() -> api.get(endpoint, path + sessionPath(id), version), WireReader::session);
  }

  @Override
  public Page<Session> sessions(Query query) {
    return page("/sessions", query, WireReader::session);
  }

  @Override
  public Page<Job> sessionJobs(String id, Query query) {
    return page(sessionPath(id) + "/jobs", query, WireReader::job);
  }

  @Override
  public Page<Item> items(Query query) {
    return page("/topLevelItems", query, WireReader::item);
  }

  @Override
  public SignedUri containerUri(String container) {
    return sas(container, null);
  }

  @Override
  public SignedUri blobUri(String container, String blob) {
    return sas(container, blob);
  }

  private SignedUri sas(String container, @Nullable String blob) {
    BinaryData body = BinaryData.fromBytes(WireWriter.sas(container, blob));
    return object(
        () -> api.post(endpoint, path + "/storage/sasUri", version, body),
        fields -> new SignedUri(safe(fields.required("sasUri"))));
  }

  /** Signed addresses carry a grant, so they too are only used encrypted or on this machine. */
  private static String safe(String address) {
    Loopback.requireSafe(URI.create(address));
    return address;
  }

  @Override
  public Storage storage() {
    return storage;
  }

  private static String jobPath(String id) {
    return "/jobs/" + Encoding.part(id);
  }

  private static String sessionPath(String id) {
    return "/sessions/" + Encoding.part(id);
  }

  private <T> List<T> everything(String list, Function<Fields, T> read) {
    List<T> all = new ArrayList<>();
    Page<T> page = pageOf(call(() -> api.get(endpoint, path + list, version)), read);
    all.addAll(page.items());
    for (Query next = page.next(); next != null; next = page.next()) {
      page = page(list, next, read);
      all.addAll(page.items());
    }
    return List.copyOf(all);
  }

  private <T> Page<T> page(String list, Query query, Function<Fields, T> read) {
    String link = query.link();
    return pageOf(
        link == null
            ? call(
                () ->
                    api.list(
                        endpoint,
                        path + list,
                        version,
                        query.filter(),
                        query.orderBy(),
                        query.skip(),
                        query.top()))
            : call(() -> api.more(endpoint, ownPart(link))),
        read);
  }

  /**
   * The path and query of a link, with our version of the protocol. Its host is not used: a link
   * must not be able to lead a key elsewhere.
   */
  private String ownPart(String link) {
    URI uri = URI.create(link);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    StringBuilder kept = new StringBuilder();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty() && !pair.toLowerCase(Locale.ROOT).startsWith("api-version=")) {
        kept.append(pair).append('&');
      }
    }
    String own =
        uri.getRawPath().startsWith("/") ? uri.getRawPath().substring(1) : uri.getRawPath();
    return own + "?" + kept + "api-version=" + Encoding.part(version);
  }

  private static <T> Page<T> pageOf(Answer answer, Function<Fields, T> read) {
    return parse(
        answer,
        root -> {
          String link = root.text("nextLink");
          return new Page<>(
              root.objects("value", read),
              link == null || link.isBlank() ? null : Query.continuing(link));
        });
  }

  private static <T> T object(Supplier<Response<BinaryData>> call, Function<Fields, T> read) {
    return parse(call(call), read);
  }

  private record Answer(int status, BinaryData body) {}

  /** The body is read here, so that a connection that breaks in it is told from a bad answer. */
  private static Answer call(Supplier<? extends Response<?>> call) {
    try {
      Response<?> response = call.get();
      byte[] body = response.getValue() instanceof BinaryData data ? data.toBytes() : new byte[0];
      return new Answer(response.getStatusCode(), BinaryData.fromBytes(body));
    } catch (RuntimeException e) {
      throw Failures.broken(e, null);
    }
  }

  private static <T> T parse(Answer answer, Function<Fields, T> read) {
    JsonNode root;
    try {
      root = Json.read(answer.body().toBytes());
    } catch (JsonProcessingException e) {
      throw Failures.unreadable("it is not JSON", answer.status());
    }
    if (!root.isObject()) {
      throw Failures.unreadable("it is not an object", answer.status());
    }
    try {
      return read.apply(new Fields(root));
    } catch (IllegalArgumentException e) {
      throw Failures.unreadable(String.valueOf(e.getMessage()), answer.status());
    }
  }
}
