package org.ketbench.azure.workspace;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.identity.CredentialUnavailableException;
import com.microsoft.aad.msal4j.ClaimsRequest;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.Pipelines;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sign-ins of people, by a browser on this machine or by a code that is typed anywhere. Only {@link
 * #signIn} asks somebody; what it hands out for calls takes what is there and fails without it.
 *
 * <p>It stands on the library below azure-identity. The credentials there, for these two ways, know
 * only their own place for tokens: without a desktop's key ring a sign-in is lost between asking
 * and the first call, what is kept cannot be erased, and a network that is gone for a moment looks
 * like a sign-in that has ended. Here each sign-in is one secret in the program's own key store.
 *
 * <p>Somebody who signed in to the usual tenant may also be known in others, so a call to another
 * tenant takes that sign-in where there is none of its own. The key store is read at each call, so
 * that what another program changes there counts at once.
 */
final class People {
  /** The name under which Azure's tools for developers ask; azure-identity uses it too. */
  private static final String CLIENT = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

  private static final String USUAL = "organizations";
  private static final URI BACK = URI.create("http://localhost");
  private static final int PATIENCE_SECONDS = 300;

  private final HttpClient client;
  private final Supplier<Cloud> cloud;
  private final SecretStore store;

  People(HttpClient client, Supplier<Cloud> cloud, SecretStore store) {
    this.client = client;
    this.cloud = cloud;
    this.store = store;
  }

  /** Asks somebody, now, and keeps the tokens in place of those from before. */
  void signIn(SignIn way, @Nullable String tenant, Consumer<String> showCode) {
    String name = name(way, tenant);
    // A key store that cannot be had is told before somebody takes the trouble.
    store.get(name);
    MemorySecrets fresh = new MemorySecrets();
    PublicClientApplication door = door(tenant, new KeptTokens(fresh, name));
    Set<String> scopes = Set.of(Pipelines.QUANTUM_SCOPE);
    if (way == SignIn.BROWSER) {
      await(
          door.acquireToken(
              InteractiveRequestParameters.builder(BACK)
                  .scopes(scopes)
                  .prompt(Prompt.SELECT_ACCOUNT)
                  .httpPollingTimeoutInSeconds(PATIENCE_SECONDS)
                  .systemBrowserOptions(
                      SystemBrowserOptions.builder()
                          .openBrowserAction(SystemBrowser::open)
                          .htmlMessageSuccess("You are signed in. You may close this page.")
                          .build())
                  .build()));
    } else {
      await(
          door.acquireToken(
              DeviceCodeFlowParameters.builder(scopes, code -> showCode.accept(code.message()))
                  .build()));
    }
    synchronized (this) {
      store.put(name, fresh.get(name).orElseThrow());
    }
  }

  /** What calls take; it asks nobody. */
  TokenCredential quiet(SignIn way, @Nullable String tenant) {
    return new TokenCredential() {
      @Override
      public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> token(way, tenant, request))
            .subscribeOn(Schedulers.boundedElastic());
      }

      @Override
      public AccessToken getTokenSync(TokenRequestContext request) {
        return token(way, tenant, request);
      }
    };
  }

  private synchronized AccessToken token(
      SignIn way, @Nullable String tenant, TokenRequestContext request) {
    String of = tenant == null ? request.getTenantId() : tenant;
    PublicClientApplication door = door(tenant, new KeptTokens(store, kept(way, tenant)));
    IAccount who = account(door);
    if (who == null) {
      throw new CredentialUnavailableException(
          "Nobody is signed in by " + way.title() + "; sign in to the workspace.");
    }
    SilentParameters.SilentParametersBuilder wish =
        SilentParameters.builder(new HashSet<>(request.getScopes()), who).tenant(of);
    String claims = request.getClaims();
    if (claims != null) {
      wish.claims(ClaimsRequest.formatAsClaimsRequest(claims)).forceRefresh(true);
    }
    try {
      IAuthenticationResult given = await(door.acquireTokenSilently(wish.build()));
      return new AccessToken(
          given.accessToken(), given.expiresOnDate().toInstant().atOffset(ZoneOffset.UTC));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (MsalInteractionRequiredException e) {
      throw new CredentialUnavailableException(
          "What %s signed in with by %s has ended or was revoked; sign in again. %s"
              .formatted(who.username(), way.title(), e.getMessage()),
          e);
    } catch (MsalServiceException e) {
      throw new CredentialUnavailableException(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(
          new ConnectException("The sign-in service cannot be reached. " + e.getMessage()));
    }
  }

  /** The name of the sign-in to this tenant, or else of the usual one. */
  private String kept(SignIn way, @Nullable String tenant) {
    String own = name(way, tenant);
    return tenant == null || store.get(own).isPresent() ? own : name(way, null);
  }

  private static String name(SignIn way, @Nullable String tenant) {
    return "sign-in:"
        + way.name().toLowerCase(Locale.ROOT)
        + ":"
        + (tenant == null ? "usual" : Parts.guid("The tenant", tenant));
  }

  synchronized Optional<String> signedIn(SignIn way, @Nullable String tenant) {
    String name = kept(way, tenant);
    return store.get(name).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(account(door(tenant, new KeptTokens(store, name))))
            .map(IAccount::username);
  }

  /** Erases the tokens of whoever signed in to this tenant. */
  synchronized void signOut(SignIn way, @Nullable String tenant) {
    store.remove(kept(way, tenant));
  }

  private static @Nullable IAccount account(PublicClientApplication door) {
    return await(door.getAccounts()).stream().findFirst().orElse(null);
  }

  private PublicClientApplication door(@Nullable String tenant, ITokenCacheAccessAspect tokens) {
    Cloud where = cloud.get();
    try {
      return PublicClientApplication.builder(CLIENT)
          .authority(where.authority() + "/" + (tenant == null ? USUAL : tenant))
          // Microsoft's clouds vouch for the addresses of each other, and know of no others.
          .instanceDiscovery(where.isKnown())
          .validateAuthority(where.isKnown())
          .clientCapabilities(Set.of("CP1"))
          .httpClient(new SignInWire(client))
          .setTokenCacheAccessAspect(tokens)
          .build();
    } catch (MalformedURLException e) {
      throw new WorkspaceException(where.authority() + " is no address.", e);
    }
  }

  /** What went wrong in the library's threads goes wrong here. */
  private static <T> T await(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        if (each instanceof java.io.IOException broken) {
          throw new UncheckedIOException(String.valueOf(broken.getMessage()), broken);
        }
      }
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw e;
    }
  }
}
