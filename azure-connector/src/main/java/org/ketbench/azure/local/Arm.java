package org.ketbench.azure.local;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.azure.local.http.ErrorBody;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;
import org.ketbench.azure.local.run.LocalTarget;

/** The resource manager's part: one tenant, one subscription, one workspace. */
final class Arm {
  static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
  static final String GROUP = "local";
  static final String NAME = "local";
  static final String TENANT = "00000000-0000-0000-0000-0000000000aa";
  static final String PATH =
      "/subscriptions/"
          + SUBSCRIPTION
          + "/resourceGroups/"
          + GROUP
          + "/providers/Microsoft.Quantum/workspaces/"
          + NAME;

  private static final String LOCATION = "local";
  private static final String CREATED = "2026-01-01T00:00:00Z";
  private static final int MINUTES = 1_000_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final LocalSettings settings;
  private final AccessKeys keys;
  private final List<LocalTarget> targets;

  Arm(LocalSettings settings, AccessKeys keys, List<LocalTarget> targets) {
    this.settings = settings;
    this.keys = keys;
    this.targets = targets;
  }

  Response answer(Request request, String origin) {
    String path = "/" + String.join("/", request.steps());
    String known = request.method() + " " + path.toLowerCase(Locale.ROOT);
    String own = PATH.toLowerCase(Locale.ROOT);
    String subscription = "/subscriptions/" + SUBSCRIPTION;
    String quantum = subscription + "/providers/microsoft.quantum";
    if (known.equals("GET /tenants")) {
      return list(JSON.objectNode().put("id", "/tenants/" + TENANT).put("tenantId", TENANT));
    }
    if (known.equals("GET /subscriptions")) {
      return list(subscription());
    }
    if (known.equals("GET " + subscription)) {
      return Response.json(200, subscription().toString());
    }
    if (known.equals("GET " + quantum + "/workspaces")) {
      return list(workspace(origin));
    }
    if (known.equals("GET " + own)) {
      return Response.json(200, workspace(origin).toString());
    }
    if (known.equals("POST " + own + "/listkeys")) {
      return Response.json(200, keys(origin).toString());
    }
    if (known.equals("POST " + own + "/regeneratekey")) {
      return renewed(request);
    }
    if (known.startsWith("GET " + quantum + "/locations/") && known.endsWith("/offerings")) {
      return list(offerings());
    }
    if (known.equals("GET " + quantum + "/suiteoffers")) {
      return settings.newNames() ? list(suite()) : list();
    }
    if (known.equals("POST /providers/microsoft.resourcegraph/resources")) {
      return graph(request, origin);
    }
    if (known.startsWith("GET " + subscription + "/resourcegroups/")
        || known.startsWith("POST " + subscription + "/resourcegroups/")) {
      throw ErrorBody.refusal(
          404, "ResourceNotFound", "The local workspace is the only one here: " + PATH + ".");
    }
    throw ErrorBody.refusal(404, "ResourceNotFound", "There is nothing at " + path + ".");
  }

  private static ObjectNode subscription() {
    return JSON.objectNode()
        .put("id", "/subscriptions/" + SUBSCRIPTION)
        .put("subscriptionId", SUBSCRIPTION)
        .put("tenantId", TENANT)
        .put("displayName", "This computer")
        .put("state", "Enabled");
  }

  private ObjectNode workspace(String origin) {
    ObjectNode json = JSON.objectNode();
    json.put("id", PATH)
        .put("name", NAME)
        .put("type", "microsoft.quantum/workspaces")
        .put("location", LOCATION);
    ObjectNode properties = json.putObject("properties");
    ArrayNode providers = properties.putArray("providers");
    for (String provider : targets.stream().map(LocalTarget::provider).distinct().toList()) {
      providers
          .addObject()
          .put("providerId", provider)
          .put("providerSku", "local")
          .put("provisioningState", "Succeeded");
    }
    properties
        .put("usable", "Yes")
        .put("provisioningState", "Succeeded")
        .put("workspaceKind", settings.newNames() ? "V2" : "V1")
        .put("endpointUri", origin)
        .put("apiKeyEnabled", true);
    return json;
  }

  private ObjectNode keys(String origin) {
    ObjectNode json = JSON.objectNode().put("apiKeyEnabled", true);
    json.putObject("primaryKey").put("createdAt", CREATED).put("key", keys.primary());
    json.putObject("secondaryKey").put("createdAt", CREATED).put("key", keys.secondary());
    return json.put("primaryConnectionString", connectionString(origin, keys.primary()))
        .put("secondaryConnectionString", connectionString(origin, keys.secondary()));
  }

  private Response renewed(Request request) {
    String wanted = new String(request.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    boolean first = wanted.contains("\"primary\"");
    boolean second = wanted.contains("\"secondary\"");
    if (!first && !second) {
      throw ErrorBody.refusal(
          400, "InvalidRequest", "Say which keys: {\"keys\":[\"Primary\"]} or Secondary.");
    }
    if (first) {
      keys.renewPrimary();
    }
    if (second) {
      keys.renewSecondary();
    }
    return Response.empty(204);
  }

  /** Everything here is free, so the minutes are as many as anybody could use. */
  private static ObjectNode suite() {
    ObjectNode json = JSON.objectNode().put("id", "local").put("name", "This computer");
    json.putObject("properties")
        .putObject("quotas")
        .put("standardMinutesLifetime", MINUTES)
        .put("highMinutesLifetime", MINUTES);
    return json;
  }

  static String connectionString(String origin, String key) {
    return "SubscriptionId="
        + SUBSCRIPTION
        + ";ResourceGroupName="
        + GROUP
        + ";WorkspaceName="
        + NAME
        + ";ApiKey="
        + key
        + ";QuantumEndpoint="
        + origin
        + "/;";
  }

  private ObjectNode[] offerings() {
    Map<String, ObjectNode> byProvider = new TreeMap<>();
    for (LocalTarget target : targets) {
      ObjectNode offer =
          byProvider.computeIfAbsent(
              target.provider(),
              id -> {
                ObjectNode made = JSON.objectNode().put("id", id).put("name", id);
                ObjectNode properties = made.putObject("properties");
                properties.putArray("targets");
                properties.putArray("skus").add(plan());
                return made;
              });
      ObjectNode told = ((ArrayNode) offer.at("/properties/targets")).addObject();
      told.put("id", target.id()).put("name", target.id()).put("numQubits", target.qubits());
      told.put("targetProfile", target.profile());
      target.formats().forEach(told.putArray("acceptedDataFormats")::add);
      told.putArray("acceptedContentEncodings").add("identity");
      ((ArrayNode) offer.at("/properties/skus/0/targets")).add(target.id());
    }
    return byProvider.values().toArray(ObjectNode[]::new);
  }

  private static ObjectNode plan() {
    ObjectNode plan = JSON.objectNode().put("id", "local").put("name", "This computer");
    plan.putArray("targets");
    plan.putArray("quotaDimensions");
    plan.putArray("pricingDetails")
        .addObject()
        .put("id", "price")
        .put("value", "nothing: prices of machines are only rehearsed");
    return plan;
  }

  /** A search by name; only the name in the query counts. */
  private Response graph(Request request, String origin) {
    String query = new String(request.body(), StandardCharsets.UTF_8);
    boolean found =
        query.contains("'" + NAME + "'")
            || query.contains("\\\"" + NAME + "\\\"")
            || !query.contains("name");
    ObjectNode root = JSON.objectNode();
    root.put("totalRecords", found ? 1 : 0).put("count", found ? 1 : 0);
    ArrayNode data = root.putArray("data");
    if (found) {
      data.addObject()
          .put("name", NAME)
          .put("subscriptionId", SUBSCRIPTION)
          .put("resourceGroup", GROUP)
          .put("location", LOCATION)
          .put("endpointUri", origin)
          .put("workspaceKind", settings.newNames() ? "V2" : "V1");
    }
    return Response.json(200, root.toString());
  }

  private static Response list(ObjectNode... all) {
    ObjectNode root = JSON.objectNode();
    ArrayNode value = root.putArray("value");
    for (ObjectNode each : all) {
      value.add(each);
    }
    return Response.json(200, root.toString());
  }
}
