package org.ketbench.app.shell;

import com.azure.core.http.HttpClient;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.ketbench.azure.workspace.MemorySecrets;
import org.ketbench.azure.workspace.Secret;
import org.ketbench.azure.workspace.SignIn;
import org.ketbench.azure.workspace.WorkspaceException;

/**
 * Lets everybody in who signs in, to what a local workspace has; signs in when the test says so.
 */
final class FakeEntrance implements Entrance {
  private static final String AUTHORITY = "login.example.invalid";

  /** A cloud in which nobody is asked for tokens. */
  static final Map<String, String> ENVIRONMENT =
      Map.of("AZURE_AUTHORITY_HOST", "https://" + AUTHORITY);

  private static final String TENANT = "11111111-1111-1111-1111-111111111111";

  private static final String WORDS =
      "To sign in, use a web browser to open the page https://microsoft.com/devicelogin and enter"
          + " the code KQ7XJ2B9L to authenticate.";

  /** What the library keeps of somebody, as far as it tells who it is. */
  private static final String KEPT =
      """
      {"Account": {"1.2-%1$s-%2$s": {"home_account_id": "1.2", "environment": "%1$s",
       "realm": "%2$s", "local_account_id": "1", "username": "ada@example.org",
       "authority_type": "MSSTS"}}}
      """
          .formatted(AUTHORITY, TENANT);

  /** A time at which somebody was asked to sign in. */
  record Asked(SignIn way, @Nullable String tenant) {}

  final MemorySecrets tokens = new MemorySecrets();
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  final List<String> resolved = new CopyOnWriteArrayList<>();
  volatile @Nullable LocalWorkspace behind;
  volatile CountDownLatch signedIn = new CountDownLatch(0);

  /** Why nobody is let in; empty where everybody is. */
  volatile String refusal = "";

  /** Whether addresses come with a key, as from a vault. */
  volatile boolean keys = true;

  /** Is as if nobody had ever come. */
  void forget() {
    asked.clear();
    resolved.clear();
    for (SignIn way : SignIn.values()) {
      tokens.remove(name(way));
    }
    behind = null;
    signedIn = new CountDownLatch(0);
    refusal = "";
    keys = true;
  }

  /** Under which name a sign-in is kept. */
  static String name(SignIn way) {
    return "sign-in:" + way.name().toLowerCase(Locale.ROOT) + ":usual";
  }

  @Override
  public void signIn(
      Connector connector, SignIn way, @Nullable String tenant, Consumer<String> showCode) {
    asked.add(new Asked(way, tenant));
    if (way == SignIn.DEVICE_CODE) {
      showCode.accept(WORDS);
    }
    try {
      if (!signedIn.await(20, TimeUnit.SECONDS)) {
        throw new IllegalArgumentException("Nobody has signed in.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!refusal.isEmpty()) {
      throw new WorkspaceException("Signing in by " + way.title() + " failed: " + refusal);
    }
    tokens.put(name(way), new Secret(KEPT));
  }

  private LocalWorkspace behind() {
    return Objects.requireNonNull(behind);
  }

  @Override
  public Address resolve(Connector connector, String text, SignIn way, @Nullable String tenant) {
    resolved.add(text);
    Address address = ConnectionString.parse(behind().connectionString());
    return keys ? address : new Address(address.workspace(), address.endpoint(), TENANT, null);
  }

  @Override
  public Discovery discovery(Connector connector, SignIn way, @Nullable String tenant) {
    HttpClient client = Connections.client();
    return new Discovery(
        URI.create(behind().endpoint()), new Authentication.Key(behind().key()), client);
  }
}
