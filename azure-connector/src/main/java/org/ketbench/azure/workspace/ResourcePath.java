package org.ketbench.azure.workspace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.azure.service.WorkspaceId;

/** Paths of workspaces, as the portal shows them under the name of resource id. */
public final class ResourcePath {
  private static final Pattern PATH =
      Pattern.compile(
          "(?i)/?subscriptions/([^/]+)/resourceGroups/([^/]+)/providers/Microsoft\\.Quantum"
              + "/Workspaces/([^/]+)/?");

  private ResourcePath() {}

  public static boolean looksLike(String text) {
    return text.strip().matches("(?is)/?subscriptions/.*");
  }

  public static WorkspaceId parse(String text) {
    Matcher path = PATH.matcher(text.strip());
    if (!path.matches()) {
      throw new WorkspaceException(
          "The path must look like /subscriptions/…/resourceGroups/…/providers/Microsoft.Quantum"
              + "/workspaces/…, as the workspace's properties in the portal show it.");
    }
    return new WorkspaceId(
        Parts.guid("The subscription", path.group(1)),
        Parts.group("The resource group", path.group(2)),
        Parts.workspace("The workspace", path.group(3)));
  }
}
