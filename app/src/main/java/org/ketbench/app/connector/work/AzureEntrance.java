package org.ketbench.app.connector.work;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.workspace.Address;
import org.ketbench.azure.workspace.Discovery;
import org.ketbench.azure.workspace.SignIn;

/** The way in through Azure's own sign-in. */
final class AzureEntrance implements Entrance {
  @Override
  public void signIn(
      Connector connector, SignIn way, @Nullable String tenant, Consumer<String> showCode) {
    connector.credentials().signIn(way, tenant, showCode);
  }

  @Override
  public Address resolve(Connector connector, String text, SignIn way, @Nullable String tenant) {
    return connector.connections().resolve(text, way, tenant);
  }

  @Override
  public Discovery discovery(Connector connector, SignIn way, @Nullable String tenant) {
    return connector.connections().discovery(way, tenant);
  }
}
