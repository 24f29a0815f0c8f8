package org.ketbench.azure.workspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.workspace.FakeAuthority.Answer;

/** The resource manager and the key vault of the fake cloud. They take their own tokens only. */
final class FakeManager {
  static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
  static final String PATH =
      "/subscriptions/"
          + SUBSCRIPTION
          + "/resourceGroups/local/providers/Microsoft.Quantum/workspaces/local";
  private static final String OTHER = "00000000-0000-0000-0000-000000000002";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final FakeAuthority authority;
  final Map<String, String> secrets = new HashMap<>();
  volatile boolean mayRead = true;

  FakeManager(FakeAuthority authority) {
    this.authority = authority;
  }

  Answer answer(String host, String request, @Nullable String authorization, String body) {
    if (authority.shown(authorization, "https://" + host) == null) {
      return new Answer(
          401,
          Map.of(
              "WWW-Authenticate",
              "Bearer authorization_uri=\"https://"
                  + FakeCloud.LOGIN
                  + "/"
                  + FakeAuthority.HOME
                  + "\", error=\"invalid_token\""),
          error("AuthenticationFailed", "Authentication failed.").toString());
    }
    if (!mayRead) {
      return refused(
          403,
          "AuthorizationFailed",
          "The client does not have authorization to perform action"
              + " 'Microsoft.Quantum/Workspaces/read'.");
    }
    String path = request.replaceAll("\\?.*", "").toLowerCase(Locale.ROOT);
    String subscription = "/subscriptions/" + SUBSCRIPTION;
    if (path.equals("get /tenants")) {
      return tenants(host, request);
    }
    if (path.equals("get /subscriptions")) {
      return list(subscription(SUBSCRIPTION, "Lab"), subscription(OTHER, "Empty"));
    }
    if (path.equals("get " + subscription + "/providers/microsoft.quantum/workspaces")) {
      return list(workspace());
    }
    if (path.equals("get /subscriptions/" + OTHER + "/providers/microsoft.quantum/workspaces")) {
      return list();
    }
    if (path.equals("get " + PATH.toLowerCase(Locale.ROOT))) {
      return Answer.json(200, workspace());
    }
    if (path.equals("post /providers/microsoft.resourcegraph/resources")) {
      return graph(body);
    }
    return refused(404, "ResourceNotFound", "There is nothing at " + path + ".");
  }

  /** In two pages, the link to the second being one that leads elsewhere. */
  private static Answer tenants(String host, String request) {
    boolean second = request.contains("page=2");
    ObjectNode page = JSON.objectNode();
    page.putArray("value")
        .addObject()
        .put("tenantId", second ? "00000000-0000-0000-0000-0000000000bb" : FakeAuthority.HOME);
    if (!second) {
      page.put("nextLink", "https://elsewhere." + host + "/tenants?api-version=2020-01-01&page=2");
    }
    return Answer.json(200, page);
  }

  private static ObjectNode subscription(String id, String name) {
    return JSON.objectNode()
        .put("subscriptionId", id)
        .put("tenantId", FakeAuthority.HOME)
        .put("displayName", name);
  }

  private static ObjectNode workspace() {
    ObjectNode json = JSON.objectNode().put("id", PATH).put("location", "eastus");
    ObjectNode properties = json.putObject("properties");
    properties.putArray("providers").addObject().put("providerId", "ionq");
    properties
        .put("usable", "Yes")
        .put("workspaceKind", "V1")
        .put("endpointUri", "https://" + FakeCloud.WORKSPACE);
    return json;
  }

  private static Answer graph(String body) {
    ObjectNode root = JSON.objectNode();
    var data = root.putArray("data");
    if (body.contains("name =~ 'local'")) {
      data.addObject()
          .put("name", "local")
          .put("subscriptionId", SUBSCRIPTION)
          .put("resourceGroup", "local")
          .put("location", "eastus")
          .put("endpointUri", "https://" + FakeCloud.WORKSPACE)
          .put("workspaceKind", "V1");
    }
    return Answer.json(200, root.put("count", data.size()).put("totalRecords", data.size()));
  }

  private static Answer list(ObjectNode... all) {
    ObjectNode root = JSON.objectNode();
    var value = root.putArray("value");
    for (ObjectNode each : all) {
      value.add(each);
    }
    return Answer.json(200, root);
  }

  /** A vault says who gives the tokens that it takes. */
  Answer secret(String path, @Nullable String authorization) {
    if (authority.shown(authorization, "https://vault.azure.net") == null) {
      return new Answer(
          401,
          Map.of(
              "WWW-Authenticate",
              "Bearer authorization=\"https://"
                  + FakeCloud.LOGIN
                  + "/"
                  + FakeAuthority.HOME
                  + "\", resource=\"https://vault.azure.net\""),
          error("Unauthorized", "AKV10000: Request is missing a Bearer token.").toString());
    }
    if (!mayRead) {
      return refused(403, "Forbidden", "Caller is not authorized to perform action on resource.");
    }
    String name = path.replaceFirst("^/secrets/", "").replaceFirst("/.*", "");
    String value = secrets.get(name);
    return value == null
        ? refused(404, "SecretNotFound", "A secret with this name was not found in this vault.")
        : Answer.json(
            200,
            JSON.objectNode()
                .put("value", value)
                .put("id", "https://" + FakeCloud.VAULT + "/secrets/" + name + "/0123"));
  }

  static Answer refused(int status, String code, String message) {
    return Answer.json(status, error(code, message));
  }

  private static ObjectNode error(String code, String message) {
    ObjectNode root = JSON.objectNode();
    root.putObject("error").put("code", code).put("message", message);
    return root;
  }
}
