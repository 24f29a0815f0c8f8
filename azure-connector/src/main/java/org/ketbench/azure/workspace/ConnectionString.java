package org.ketbench.azure.workspace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.WorkspaceId;

/** Connection strings, their parts in any order and their names in any case. */
public final class ConnectionString {
  private static final String SUBSCRIPTION = "SubscriptionId";
  private static final String GROUP = "ResourceGroupName";
  private static final String WORKSPACE = "WorkspaceName";
  private static final String KEY = "ApiKey";
  private static final String TENANT = "TenantId";
  private static final String ENDPOINT = "QuantumEndpoint";
  private static final List<String> NAMES =
      List.of(SUBSCRIPTION, GROUP, WORKSPACE, KEY, TENANT, ENDPOINT);

  private ConnectionString() {}

  /** Whether a text looks like one, right or wrong. */
  public static boolean looksLike(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .anyMatch(name -> lower.matches("(?s).*\\b" + name.toLowerCase(Locale.ROOT) + "\\s*=.*"));
  }

  public static Address parse(String text) {
    Map<String, String> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String pair : text.strip().split(";", -1)) {
      if (pair.isBlank()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = (equals < 0 ? pair : pair.substring(0, equals)).strip();
      if (equals < 0 || NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
        // What stands here may be a piece of a key, so it is not shown.
        throw new WorkspaceException(
            "The connection string has a part that is none of "
                + String.join(", ", NAMES)
                + ". Copy the whole string from the workspace's access keys.");
      }
      if (parts.put(name, pair.substring(equals + 1).strip()) != null) {
        throw new WorkspaceException("The connection string has " + name + " twice.");
      }
    }
    String key = parts.get(KEY);
    String tenant = parts.get(TENANT);
    if (isEmpty(key) && isEmpty(tenant)) {
      throw missing(KEY);
    }
    return new Address(
        new WorkspaceId(
            Parts.guid(SUBSCRIPTION, part(parts, SUBSCRIPTION)),
            Parts.group(GROUP, part(parts, GROUP)),
            Parts.workspace(WORKSPACE, part(parts, WORKSPACE))),
        Parts.endpoint(ENDPOINT, part(parts, ENDPOINT)),
        tenant == null || tenant.isEmpty() ? null : Parts.guid(TENANT, tenant),
        key == null || key.isEmpty() ? null : new Secret(key));
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  private static String part(Map<String, String> parts, String name) {
    String value = parts.get(name);
    if (value == null || value.isEmpty()) {
      throw missing(name);
    }
    return value;
  }

  private static WorkspaceException missing(String name) {
    return new WorkspaceException(
        "The connection string lacks "
            + name
            + ". Copy the whole string from the workspace's access keys.");
  }
}
