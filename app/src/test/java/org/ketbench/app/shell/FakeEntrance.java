package org.ketbench.app.shell;

import com.azure.core.http.HttpClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Connector;
import org.ketbench.app.connector.work.Entrance;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.service.Authentication;
import org.ketbench.azure.workspace.Address;
import org.ketbench.azure.workspace.ConnectionString;
import org.ketbench.azure.workspace.Connections;
import org.ketbench.azure.workspace.Discovery;
import org.ketbench.azure.workspace.SignIn;

/**
 * Lets everybody in who signs in, to what a local workspace has; signs in when the test says so.
 */
final class FakeEntrance implements Entrance {
  private static final String WORDS =
      "To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter"
          + " the code KQ7XJ2B9L to authenticate.";

  volatile @Nullable LocalWorkspace behind;
  volatile CountDownLatch signedIn = new CountDownLatch(0);
  volatile @Nullable String tenant;
  volatile @Nullable SignIn way;

  @Override
  public void signIn(
      Connector connector, SignIn how, @Nullable String whose, Consumer<String> showCode) {
    way = how;
    tenant = whose;
    if (how == SignIn.DEVICE_CODE) {
      showCode.accept(WORDS);
    }
    try {
      if (!signedIn.await(20, TimeUnit.SECONDS)) {
        throw new IllegalArgumentException("Nobody has signed in.");
      }
      Files.writeString(
          connector
              .place()
              .folder()
              .resolve("signed-in-" + how.name().toLowerCase(java.util.Locale.ROOT) + "-any"),
          """
          {"authority": "login.microsoftonline.com", "homeAccountId": "1.2", "tenantId": "%s",
           "username": "ada@example.org", "clientId": "3", "version": "1.0"}
          """
              .formatted("11111111-1111-1111-1111-111111111111"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalWorkspace behind() {
    return Objects.requireNonNull(behind);
  }

  @Override
  public Address resolve(Connector connector, String text, SignIn how, @Nullable String tenant) {
    return ConnectionString.parse(behind().connectionString());
  }

  @Override
  public Discovery discovery(Connector connector, SignIn how, @Nullable String whose) {
    HttpClient client = Connections.client();
    return new Discovery(
        java.net.URI.create(behind().endpoint()), new Authentication.Key(behind().key()), client);
  }
}
