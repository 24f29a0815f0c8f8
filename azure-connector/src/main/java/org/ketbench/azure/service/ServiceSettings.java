package org.ketbench.azure.service;

import java.net.URI;

/**
 * How to reach a workspace.
 *
 * @param apiVersion which version of the protocol to speak
 * @param logged whether calls go to the log, without bodies, signatures and keys
 */
public record ServiceSettings(
    URI endpoint,
    WorkspaceId workspace,
    String apiVersion,
    Authentication authentication,
    CallListener listener,
    boolean logged) {
  public static final String API_VERSION = "2026-01-15-preview";

  public ServiceSettings {
    Loopback.requireSafe(endpoint);
    if (apiVersion.isBlank()) {
      throw new IllegalArgumentException("The version of the protocol is empty.");
    }
  }

  public ServiceSettings(URI endpoint, WorkspaceId workspace, Authentication authentication) {
    this(endpoint, workspace, API_VERSION, authentication, CallListener.NONE, false);
  }

  public ServiceSettings with(CallListener other) {
    return new ServiceSettings(endpoint, workspace, apiVersion, authentication, other, logged);
  }
}
