package org.ketbench.azure.workspace;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.identity.AuthenticationRecord;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.DeviceCodeCredential;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import com.azure.identity.InteractiveBrowserCredential;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.TokenCachePersistenceOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;
import org.ketbench.azure.service.Pipelines;

/**
 * Sign-ins. A credential that is handed out for calls never asks anybody anything, so that what
 * polls in the background cannot open a browser: only {@link #signIn} does. Tokens are cached where
 * the system keeps secrets; what is kept in a file says who signed in and holds no token.
 */
public final class Credentials {
  private static final String CACHE = "ketbench";

  private final Path folder;
  private final HttpClient client;
  private final boolean persistent;

  /**
   * Sign-ins.
   *
   * @param folder where to note who signed in
   * @param persistent whether the system keeps tokens; otherwise they are forgotten at the end
   */
  public Credentials(Path folder, HttpClient client, boolean persistent) {
    this.folder = folder;
    this.client = client;
    this.persistent = persistent;
  }

  /** A credential that does not ask; its calls fail where somebody would have to be asked. */
  public TokenCredential quiet(SignIn way, @Nullable String tenant) {
    return switch (way) {
      case KEY -> throw new IllegalArgumentException("an access key is no sign-in");
      case BROWSER -> browser(tenant, true);
      case DEVICE_CODE -> deviceCode(tenant, true, code -> {});
      case CLI -> new AzureCliCredentialBuilder().tenantId(tenant).build();
      case SERVICE_PRINCIPAL -> new EnvironmentCredentialBuilder().httpClient(client).build();
      case MANAGED_IDENTITY -> new ManagedIdentityCredentialBuilder().httpClient(client).build();
      case DEFAULT -> {
        DefaultAzureCredentialBuilder builder =
            new DefaultAzureCredentialBuilder().httpClient(client);
        yield (tenant == null ? builder : builder.tenantId(tenant)).build();
      }
    };
  }

  /**
   * Signs somebody in, now, and notes who it was.
   *
   * @param showCode is given what to tell the person where a code has to be typed
   */
  public void signIn(SignIn way, @Nullable String tenant, Consumer<String> showCode) {
    TokenRequestContext request = new TokenRequestContext().addScopes(Pipelines.QUANTUM_SCOPE);
    try {
      switch (way) {
        case BROWSER -> note(way, tenant, browser(tenant, false).authenticate(request).block());
        case DEVICE_CODE ->
            note(way, tenant, deviceCode(tenant, false, showCode).authenticate(request).block());
        default -> quiet(way, tenant).getTokenSync(request);
      }
    } catch (RuntimeException e) {
      throw new WorkspaceException(
          "Signing in by "
              + way.title()
              + " failed: "
              + Redaction.clean(String.valueOf(e.getMessage())),
          e);
    }
  }

  /** Who signed in last in this way; nothing where nobody did, or where it is not noted. */
  public Optional<String> signedIn(SignIn way, @Nullable String tenant) {
    AuthenticationRecord who = way.asks() ? noted(way, tenant) : null;
    return Optional.ofNullable(who == null ? null : who.getUsername());
  }

  /** Forgets who signed in, so that no call can be made in their name until they do it again. */
  public void signOut(SignIn way, @Nullable String tenant) {
    try {
      Files.deleteIfExists(file(way, tenant));
    } catch (IOException e) {
      throw new WorkspaceException(
          "Who signed in cannot be forgotten in " + folder + ": " + e.getMessage(), e);
    }
  }

  private InteractiveBrowserCredential browser(@Nullable String tenant, boolean quiet) {
    InteractiveBrowserCredentialBuilder builder =
        new InteractiveBrowserCredentialBuilder()
            .httpClient(client)
            .tenantId(tenant)
            .authenticationRecord(noted(SignIn.BROWSER, tenant));
    if (persistent) {
      builder.tokenCachePersistenceOptions(cache());
    }
    return (quiet ? builder.disableAutomaticAuthentication() : builder).build();
  }

  private DeviceCodeCredential deviceCode(
      @Nullable String tenant, boolean quiet, Consumer<String> showCode) {
    DeviceCodeCredentialBuilder builder =
        new DeviceCodeCredentialBuilder()
            .httpClient(client)
            .tenantId(tenant)
            .challengeConsumer(code -> showCode.accept(code.getMessage()))
            .authenticationRecord(noted(SignIn.DEVICE_CODE, tenant));
    if (persistent) {
      builder.tokenCachePersistenceOptions(cache());
    }
    return (quiet ? builder.disableAutomaticAuthentication() : builder).build();
  }

  private static TokenCachePersistenceOptions cache() {
    return new TokenCachePersistenceOptions().setName(CACHE).setUnencryptedStorageAllowed(false);
  }

  private Path file(SignIn way, @Nullable String tenant) {
    String of = tenant == null ? "any" : Parts.guid("The tenant", tenant);
    return folder.resolve("signed-in-" + way.name().toLowerCase(java.util.Locale.ROOT) + "-" + of);
  }

  private void note(SignIn way, @Nullable String tenant, @Nullable AuthenticationRecord who) {
    if (who == null) {
      return;
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    who.serialize(text);
    try {
      Files.createDirectories(folder);
      Files.write(file(way, tenant), text.toByteArray());
    } catch (IOException e) {
      throw new WorkspaceException(
          "Who signed in cannot be noted in " + folder + ": " + e.getMessage(), e);
    }
  }

  private @Nullable AuthenticationRecord noted(SignIn way, @Nullable String tenant) {
    try {
      return AuthenticationRecord.deserialize(
          new ByteArrayInputStream(Files.readAllBytes(file(way, tenant))));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new WorkspaceException(
          "Who signed in cannot be read from " + folder + ": " + e.getMessage(), e);
    }
  }
}
