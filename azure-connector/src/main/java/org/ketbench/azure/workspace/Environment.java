package org.ketbench.azure.workspace;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.WorkspaceId;

/** The environment variables that the Python client reads too. */
public final class Environment {
  static final String CONNECTION = "AZURE_QUANTUM_CONNECTION_STRING";
  static final String SUBSCRIPTION = "AZURE_QUANTUM_SUBSCRIPTION_ID";
  static final String GROUP = "AZURE_QUANTUM_WORKSPACE_RG";
  static final String NAME = "AZURE_QUANTUM_WORKSPACE_NAME";
  static final String LOCATION = "AZURE_QUANTUM_WORKSPACE_LOCATION";
  private static final String TENANT = "AZURE_TENANT_ID";

  private Environment() {}

  /** The workspace that the variables name; null if they name none. */
  public static @Nullable Address read(Map<String, String> variables) {
    String connection = variables.getOrDefault(CONNECTION, "");
    if (!connection.isBlank()) {
      try {
        return ConnectionString.parse(connection);
      } catch (WorkspaceException e) {
        throw new WorkspaceException(CONNECTION + ": " + e.getMessage(), e);
      }
    }
    String subscription = variables.getOrDefault(SUBSCRIPTION, "");
    String name = variables.getOrDefault(NAME, "");
    if (subscription.isBlank() && name.isBlank()) {
      return null;
    }
    WorkspaceId workspace =
        new WorkspaceId(
            Parts.guid(SUBSCRIPTION, needed(variables, SUBSCRIPTION)),
            Parts.group(GROUP, needed(variables, GROUP)),
            Parts.workspace(NAME, needed(variables, NAME)));
    String tenant = variables.getOrDefault(TENANT, "");
    return new Address(
        workspace,
        endpoint(variables.getOrDefault(LOCATION, "")),
        tenant.isBlank() ? null : Parts.guid(TENANT, tenant),
        null);
  }

  private static String needed(Map<String, String> variables, String name) {
    String value = variables.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new WorkspaceException("The environment variable " + name + " is not set.");
    }
    return value.strip();
  }

  /** A location alone says where workspaces of the first generation are. */
  private static @Nullable URI endpoint(String location) {
    if (location.isBlank()) {
      return null;
    }
    String region = location.strip().toLowerCase(Locale.ROOT).replace(" ", "");
    if (!region.matches("[a-z0-9]{2,40}")) {
      throw new WorkspaceException(
          LOCATION + " is '" + location + "'; it must be a region such as eastus.");
    }
    return URI.create("https://" + region + ".quantum.azure.com/");
  }
}
