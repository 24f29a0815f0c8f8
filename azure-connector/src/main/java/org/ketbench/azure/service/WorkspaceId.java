package org.ketbench.azure.service;

/** Which workspace: the three names that every address of the service carries. */
public record WorkspaceId(String subscription, String resourceGroup, String name) {

  /** The path of the workspace in the service and in the resource manager. */
  public String path() {
    return "/subscriptions/"
        + Encoding.part(subscription)
        + "/resourceGroups/"
        + Encoding.part(resourceGroup)
        + "/providers/Microsoft.Quantum/workspaces/"
        + Encoding.part(name);
  }
}
