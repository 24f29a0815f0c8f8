package org.ketbench.app.connector.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.workspace.Address;
import org.ketbench.azure.workspace.Discovery;
import org.ketbench.azure.workspace.SignIn;

/** How people come to workspaces that are elsewhere. */
public interface Entrance {
  /** That of Azure. */
  Entrance AZURE = new AzureEntrance();

  /**
   * Signs somebody in; may take as long as a person does.
   *
   * @param tenant whose sign-in it is; null for the usual one
   * @param showCode is given what to tell the person where a code has to be typed
   */
  void signIn(Connector connector, SignIn way, @Nullable String tenant, Consumer<String> showCode);

  /**
   * The address that a path, the address of a secret, or a name gives, for who has signed in.
   *
   * @param tenant where; null for the usual one
   */
  Address resolve(Connector connector, String text, SignIn way, @Nullable String tenant);

  /** What tells which workspaces somebody who has signed in can see. */
  Discovery discovery(Connector connector, SignIn way, @Nullable String tenant);
}
