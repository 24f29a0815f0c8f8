package org.ketbench.azure.workspace;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.WorkspaceId;

/**
 * What is known of how to reach a workspace.
 *
 * @param endpoint null where the resource manager has to be asked
 * @param tenant whose sign-in it takes; null where that is not known
 * @param key null for a sign-in
 */
public record Address(
    WorkspaceId workspace, @Nullable URI endpoint, @Nullable String tenant, @Nullable Secret key) {}
