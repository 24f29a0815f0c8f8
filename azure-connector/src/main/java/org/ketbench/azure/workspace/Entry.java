package org.ketbench.azure.workspace;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.WorkspaceId;

/**
 * A workspace under the name by which the user calls it. It holds nothing secret: an access key is
 * in the key store under {@link #keyName}.
 */
public record Entry(
    String name,
    WorkspaceId workspace,
    @Nullable URI endpoint,
    @Nullable String tenant,
    SignIn signIn,
    String apiVersion) {

  /** Under which name the key store keeps this workspace's key. */
  public String keyName() {
    return "workspace:" + name;
  }
}
