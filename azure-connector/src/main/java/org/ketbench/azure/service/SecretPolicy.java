package org.ketbench.azure.service;

import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.AzureKeyCredentialPolicy;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.net.URI;
import java.util.function.Supplier;

/**
 * Says who calls. Real services get the libraries' own policies. Those refuse to send a secret
 * without encryption, so a server on this machine gets one that sends it there and nowhere else.
 */
final class SecretPolicy {
  static final String KEY_HEADER = "x-ms-quantum-api-key";
  private static final String BEARER = "Bearer ";

  private SecretPolicy() {}

  static HttpPipelinePolicy of(Authentication authentication, URI endpoint, String scope) {
    boolean local = Loopback.isLoopback(endpoint);
    return switch (authentication) {
      case Authentication.Key key ->
          local
              ? new LoopbackOnly(HttpHeaderName.fromString(KEY_HEADER), key::reveal)
              : new AzureKeyCredentialPolicy(KEY_HEADER, new AzureKeyCredential(key.reveal()));
      case Authentication.Token token ->
          local
              ? new LoopbackOnly(
                  HttpHeaderName.AUTHORIZATION, () -> bearer(token.credential(), scope))
              : new BearerTokenAuthenticationPolicy(token.credential(), scope);
    };
  }

  private static String bearer(TokenCredential credential, String scope) {
    return BEARER + credential.getTokenSync(new TokenRequestContext().addScopes(scope)).getToken();
  }

  private static final class LoopbackOnly extends HttpPipelineSyncPolicy {
    private final HttpHeaderName name;
    private final Supplier<String> secret;

    LoopbackOnly(HttpHeaderName name, Supplier<String> secret) {
      this.name = name;
      this.secret = secret;
    }

    @Override
    protected void beforeSendingRequest(HttpPipelineCallContext context) {
      URI address = URI.create(context.getHttpRequest().getUrl().toString());
      if (!Loopback.isLoopback(address)) {
        throw new IllegalStateException("a secret for this machine was to be sent elsewhere");
      }
      context.getHttpRequest().setHeader(name, secret.get());
    }
  }
}
