package org.ketbench.app.connector.connect;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.service.WorkspaceId;
import org.ketbench.azure.workspace.Address;
import org.ketbench.azure.workspace.ConnectionString;
import org.ketbench.azure.workspace.ResourcePath;
import org.ketbench.azure.workspace.Vault;
import org.ketbench.azure.workspace.WorkspaceException;

/**
 * What an address says as it is being typed. A key in it is never shown.
 *
 * @param lines what is known of the workspace; with a mistake in it, what that is
 * @param name that it could have here; empty where that is not known
 */
public record Reading(Kind kind, List<String> lines, String name) {
  private static final Texts TEXTS = Texts.beside(Reading.class);

  /** What an address is. */
  public enum Kind {
    NOTHING,
    WRONG,
    /** A connection string with an access key; nobody has to sign in. */
    KEY,
    /** All that is needed but a sign-in. */
    TENANT,
    PATH,
    VAULT,
    /** The name of a workspace that has to be looked for. */
    NAME;

    public boolean needsSignIn() {
      return this == TENANT || this == PATH || this == VAULT || this == NAME;
    }
  }

  public Reading {
    lines = List.copyOf(lines);
  }

  /** Reads an address of any kind. */
  public static Reading of(String text) {
    String address = text.strip();
    if (address.isEmpty()) {
      return new Reading(Kind.NOTHING, List.of(), "");
    }
    try {
      if (ConnectionString.looksLike(address)) {
        return of(ConnectionString.parse(address));
      }
      if (ResourcePath.looksLike(address)) {
        WorkspaceId workspace = ResourcePath.parse(address);
        return new Reading(Kind.PATH, lines(workspace), workspace.name());
      }
      if (Vault.looksLike(address)) {
        return new Reading(Kind.VAULT, List.of(TEXTS.get("reading.vault")), "");
      }
      return new Reading(Kind.NAME, List.of(TEXTS.get("reading.name", address)), address);
    } catch (WorkspaceException e) {
      return new Reading(Kind.WRONG, List.of(String.valueOf(e.getMessage())), "");
    }
  }

  private static Reading of(Address address) {
    List<String> lines = new ArrayList<>(lines(address.workspace()));
    lines.add(TEXTS.get("reading.endpoint", String.valueOf(address.endpoint())));
    boolean key = address.key() != null;
    lines.add(TEXTS.get(key ? "reading.key" : "reading.tenant"));
    return new Reading(key ? Kind.KEY : Kind.TENANT, lines, address.workspace().name());
  }

  private static List<String> lines(WorkspaceId workspace) {
    return List.of(
        TEXTS.get("reading.workspace", workspace.name(), workspace.resourceGroup()),
        TEXTS.get("reading.subscription", workspace.subscription()));
  }
}
