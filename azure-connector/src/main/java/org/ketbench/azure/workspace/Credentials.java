package org.ketbench.azure.workspace;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;
import org.ketbench.azure.service.Pipelines;

/**
 * Sign-ins. A credential that is handed out for calls never asks anybody anything, so that what
 * polls in the background cannot open a browser: only {@link #signIn} does. What people sign in
 * with is kept in the key store, and erased from it when they sign out.
 */
public final class Credentials {
  private static final String CLIENT = "AZURE_CLIENT_ID";

  private final HttpClient client;
  private final Map<String, String> variables;
  private final People people;

  /**
   * Sign-ins.
   *
   * @param variables the environment, which may name another cloud and an application
   * @param secrets where tokens of people are kept
   */
  public Credentials(HttpClient client, Map<String, String> variables, SecretStore secrets) {
    this.client = client;
    this.variables = Map.copyOf(variables);
    people = new People(client, this::cloud, secrets);
  }

  /** Where to sign in. */
  Cloud cloud() {
    return Cloud.of(variables);
  }

  /** A credential that does not ask; its calls fail where somebody would have to be asked. */
  public TokenCredential quiet(SignIn way, @Nullable String tenant) {
    String authority = cloud().authority().toString();
    return switch (way) {
      case KEY -> throw new IllegalArgumentException("an access key is no sign-in");
      case BROWSER, DEVICE_CODE -> people.quiet(way, tenant);
      case CLI -> new AzureCliCredentialBuilder().tenantId(tenant).build();
      case SERVICE_PRINCIPAL -> application();
      case MANAGED_IDENTITY -> {
        String identity = variables.getOrDefault(CLIENT, "");
        ManagedIdentityCredentialBuilder builder =
            new ManagedIdentityCredentialBuilder().httpClient(client);
        yield (identity.isBlank() ? builder : builder.clientId(identity)).build();
      }
      case DEFAULT -> {
        DefaultAzureCredentialBuilder builder =
            new DefaultAzureCredentialBuilder()
                .httpClient(client)
                .configuration(configuration())
                .authorityHost(authority);
        if (!cloud().isKnown()) {
          builder.disableInstanceDiscovery();
        }
        yield (tenant == null ? builder : builder.tenantId(tenant)).build();
      }
    };
  }

  /**
   * What the environment names is told to the library one by one where that takes a cloud apart.
   */
  private TokenCredential application() {
    String tenant = variables.getOrDefault("AZURE_TENANT_ID", "");
    String identity = variables.getOrDefault(CLIENT, "");
    String secret = variables.getOrDefault("AZURE_CLIENT_SECRET", "");
    Cloud cloud = cloud();
    if (cloud.isKnown() || tenant.isBlank() || identity.isBlank() || secret.isBlank()) {
      return new EnvironmentCredentialBuilder()
          .httpClient(client)
          .configuration(configuration())
          .authorityHost(cloud.authority().toString())
          .build();
    }
    return new ClientSecretCredentialBuilder()
        .httpClient(client)
        .authorityHost(cloud.authority().toString())
        .disableInstanceDiscovery()
        .tenantId(tenant)
        .clientId(identity)
        .clientSecret(secret)
        .build();
  }

  /** The environment as the library reads it. */
  private Configuration configuration() {
    return new ConfigurationBuilder(name -> Map.of(), name -> Map.of(), name -> variables).build();
  }

  /**
   * Signs somebody in, now.
   *
   * @param showCode is given what to tell the person where a code has to be typed
   */
  public void signIn(SignIn way, @Nullable String tenant, Consumer<String> showCode) {
    try {
      if (way.asks()) {
        people.signIn(way, tenant, showCode);
      } else {
        tryOut(way, tenant);
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

  /** Signs somebody in unless what is there is enough. */
  public void ensure(SignIn way, @Nullable String tenant, Consumer<String> showCode) {
    try {
      tryOut(way, tenant);
    } catch (RuntimeException e) {
      signIn(way, tenant, showCode);
    }
  }

  private void tryOut(SignIn way, @Nullable String tenant) {
    quiet(way, tenant).getTokenSync(new TokenRequestContext().addScopes(Pipelines.QUANTUM_SCOPE));
  }

  /** Who signed in last in this way; nothing where nobody did, or where it is not known here. */
  public Optional<String> signedIn(SignIn way, @Nullable String tenant) {
    return way.asks() ? people.signedIn(way, tenant) : Optional.empty();
  }

  /**
   * Erases what somebody signed in with, so that no call can be made in their name until they do it
   * again.
   */
  public void signOut(SignIn way, @Nullable String tenant) {
    if (way.asks()) {
      people.signOut(way, tenant);
    }
  }
}
