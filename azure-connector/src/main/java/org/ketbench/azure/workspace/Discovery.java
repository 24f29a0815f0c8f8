package org.ketbench.azure.workspace;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.service.CallListener;
import org.ketbench.azure.service.Loopback;
import org.ketbench.azure.service.Pipelines;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.workspace.WorkspaceException.Fault;

/** Asks the resource manager which workspaces there are and where they listen. */
public final class Discovery {
  private static final String SUBSCRIPTIONS = "2020-01-01";
  private static final String WORKSPACES = "2025-12-15-preview";
  private static final String GRAPH = "2021-03-01";
  private static final Pattern AUTHORITY =
      Pattern.compile("authorization_uri=\"https://[^/\"]+/([0-9a-fA-F-]{36})");
  private static final int MOST_PAGES = 100;

  private final ObjectMapper mapper = new ObjectMapper();
  private final URI manager;
  private final HttpClient client;
  private final HttpPipeline pipeline;

  public Discovery(URI manager, TokenCredential credential, HttpClient client) {
    this(manager, new Authentication.Token(credential), client);
  }

  /** Asks a resource manager, which may be that of a local workspace and take its key. */
  public Discovery(URI manager, Authentication authentication, HttpClient client) {
    this.manager = manager;
    this.client = client;
    this.pipeline =
        Pipelines.of(
            client, manager, authentication, manager + "/.default", CallListener.NONE, false);
  }

  /** A subscription and whose it is. */
  public record Subscription(String id, String tenant, String name) {}

  /**
   * A workspace that was found.
   *
   * @param generation V1 or V2, as the resource manager calls them
   * @param usable whether it can be used now: Yes, No or Partial
   */
  public record Found(
      WorkspaceId workspace,
      @Nullable URI endpoint,
      String location,
      String generation,
      String usable,
      List<String> providers) {
    public Found {
      providers = List.copyOf(providers);
    }
  }

  public List<String> tenants() {
    return all("/tenants?api-version=" + SUBSCRIPTIONS, each -> each.path("tenantId").asText());
  }

  public List<Subscription> subscriptions() {
    return all(
        "/subscriptions?api-version=" + SUBSCRIPTIONS,
        each ->
            new Subscription(
                each.path("subscriptionId").asText(),
                each.path("tenantId").asText(),
                each.path("displayName").asText()));
  }

  public List<Found> workspaces(String subscription) {
    return all(
        "/subscriptions/"
            + Parts.guid("The subscription", subscription)
            + "/providers/Microsoft.Quantum/workspaces?api-version="
            + WORKSPACES,
        each -> found(ResourcePath.parse(each.path("id").asText()), each));
  }

  public Found workspace(WorkspaceId workspace) {
    return found(
        workspace, call(HttpMethod.GET, workspace.path() + "?api-version=" + WORKSPACES, null));
  }

  private static Found found(WorkspaceId workspace, JsonNode told) {
    JsonNode properties = told.path("properties");
    List<String> providers = new ArrayList<>();
    properties.path("providers").forEach(each -> providers.add(each.path("providerId").asText()));
    return new Found(
        workspace,
        endpoint(properties.path("endpointUri").asText("")),
        told.path("location").asText(""),
        properties.path("workspaceKind").asText("V1"),
        properties.path("usable").asText(""),
        providers);
  }

  private static @Nullable URI endpoint(String text) {
    return text.isBlank() ? null : Parts.endpoint("The workspace's endpointUri", text);
  }

  /** The workspaces of this name in all subscriptions that whoever signed in can see. */
  public List<Found> named(String name) {
    ObjectNode body = mapper.createObjectNode();
    body.put(
        "query",
        "Resources | where type =~ 'microsoft.quantum/workspaces' and name =~ "
            + quoted(name)
            + " | project name, subscriptionId, resourceGroup, location,"
            + " endpointUri = tostring(properties.endpointUri),"
            + " workspaceKind = tostring(properties.workspaceKind)");
    JsonNode answer =
        call(
            HttpMethod.POST,
            "/providers/Microsoft.ResourceGraph/resources?api-version=" + GRAPH,
            body.toString());
    List<Found> all = new ArrayList<>();
    for (JsonNode each : answer.path("data")) {
      all.add(
          new Found(
              new WorkspaceId(
                  each.path("subscriptionId").asText(),
                  each.path("resourceGroup").asText(),
                  each.path("name").asText()),
              endpoint(each.path("endpointUri").asText("")),
              each.path("location").asText(""),
              each.path("workspaceKind").asText("V1"),
              "",
              List.of()));
    }
    return all;
  }

  /** A text of the query language; whatever a name holds, it stays a text. */
  static String quoted(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
        + "'";
  }

  /** Whose a subscription is, which anybody may ask. */
  public Optional<String> tenantOf(String subscription) {
    String address =
        manager
            + "/subscriptions/"
            + Parts.guid("The subscription", subscription)
            + "?api-version="
            + SUBSCRIPTIONS;
    HttpRequest request = new HttpRequest(HttpMethod.GET, address);
    try (HttpResponse answer = client.sendSync(request, Context.NONE)) {
      String challenge = answer.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE);
      Matcher found = AUTHORITY.matcher(challenge == null ? "" : challenge);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    } catch (UncheckedIOException e) {
      throw ServiceException.because(e, request);
    }
  }

  <T> List<T> all(String path, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    String next = path;
    for (int page = 0; page < MOST_PAGES && next != null; page++) {
      JsonNode answer = call(HttpMethod.GET, next, null);
      answer.path("value").forEach(each -> all.add(read.apply(each)));
      next = own(answer.path("nextLink").asText(""));
    }
    return List.copyOf(all);
  }

  /** The path of a link; its host is not used, so that it cannot lead a token elsewhere. */
  private static @Nullable String own(String link) {
    if (link.isBlank()) {
      return null;
    }
    URI uri = URI.create(link);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  JsonNode call(HttpMethod method, String path, @Nullable String body) {
    HttpRequest request =
        new HttpRequest(method, Loopback.requireSafe(manager) + path)
            .setHeader(HttpHeaderName.ACCEPT, "application/json");
    if (body != null) {
      request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json").setBody(body);
    }
    try (HttpResponse answer = pipeline.sendSync(request, Context.NONE)) {
      JsonNode told = mapper.readTree(answer.getBodyAsBinaryData().toBytes());
      return told == null ? mapper.createObjectNode() : told;
    } catch (JacksonException e) {
      throw new WorkspaceException(
          Fault.SERVICE,
          "The resource manager's answer cannot be read. Try again later, or give a connection"
              + " string, which does not ask it.",
          e);
    } catch (IOException e) {
      throw new WorkspaceException(
          Fault.SERVICE, "The resource manager's answer broke off. Try again.", e);
    }
  }
}
