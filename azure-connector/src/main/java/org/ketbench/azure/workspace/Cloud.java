package org.ketbench.azure.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of Azure's clouds: where people and programs sign in, and where its resource manager is.
 * The public one unless the environment names another, by the variable that all of Azure's
 * libraries read.
 *
 * @param manager null where a cloud of somebody's own does not tell
 */
public record Cloud(URI authority, @Nullable URI manager) {
  /** The variable that names where to sign in. */
  public static final String AUTHORITY = "AZURE_AUTHORITY_HOST";

  /** The variable that names the resource manager of a cloud that is none of Microsoft's. */
  public static final String MANAGER = "AZURE_RESOURCE_MANAGER_URL";

  private static final String PUBLIC = "login.microsoftonline.com";
  private static final Map<String, String> MANAGERS =
      Map.of(
          PUBLIC,
          "management.azure.com",
          "login.microsoftonline.us",
          "management.usgovcloudapi.net",
          "login.chinacloudapi.cn",
          "management.chinacloudapi.cn",
          "login.partner.microsoftonline.cn",
          "management.chinacloudapi.cn");

  /** The one that the environment names. */
  public static Cloud of(Map<String, String> variables) {
    URI told = address(AUTHORITY, variables.getOrDefault(AUTHORITY, ""));
    URI authority = told == null ? URI.create("https://" + PUBLIC) : told;
    URI manager = address(MANAGER, variables.getOrDefault(MANAGER, ""));
    String known = MANAGERS.get(authority.getHost());
    return new Cloud(
        authority, manager == null && known != null ? URI.create("https://" + known) : manager);
  }

  /** The address that a variable holds, with or without its scheme; null if it is not set. */
  private static @Nullable URI address(String variable, String text) {
    if (text.isBlank()) {
      return null;
    }
    String bare = text.strip().replaceAll("/+$", "");
    String whole = bare.contains("://") ? bare : "https://" + bare;
    try {
      URI uri = new URI(whole.toLowerCase(Locale.ROOT));
      if ("https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new WorkspaceException(
        "The environment variable %s is '%s'; it must be a host such as %s, reached by https."
            .formatted(variable, text, AUTHORITY.equals(variable) ? PUBLIC : MANAGERS.get(PUBLIC)));
  }

  /** The resource manager. */
  public URI requireManager() {
    URI known = manager;
    if (known == null) {
      throw new WorkspaceException(
          "%s names %s, which is none of Microsoft's clouds; set %s to the address of its resource"
                  .formatted(AUTHORITY, authority.getHost(), MANAGER)
              + " manager, or give a connection string, which does not ask it.");
    }
    return known;
  }

  /** Whether it is one of Microsoft's, which vouch for each other. */
  boolean isKnown() {
    return MANAGERS.containsKey(authority.getHost());
  }
}
