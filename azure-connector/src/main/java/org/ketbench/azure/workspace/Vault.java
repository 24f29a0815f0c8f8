package org.ketbench.azure.workspace;

import com.azure.core.credential.TokenCredential;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import com.azure.security.keyvault.secrets.models.KeyVaultSecret;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;
import org.ketbench.azure.workspace.WorkspaceException.Fault;

/** Secrets in key vaults that hold a connection string or a workspace's path. */
public final class Vault {
  private static final Pattern SECRET =
      Pattern.compile(
          "(https://[a-z0-9-]{3,24}\\.vault\\.(?:azure\\.net|azure\\.cn|usgovcloudapi\\.net))"
              + "/secrets/([0-9a-z-]{1,127})(?:/([0-9a-f]{32}))?/?",
          Pattern.CASE_INSENSITIVE);

  private Vault() {}

  public static boolean looksLike(String text) {
    return text.strip().toLowerCase(Locale.ROOT).matches("https://[^/]*\\.vault\\.[^/]*/.*");
  }

  /** The workspace that a secret names. */
  public static Address read(String address, TokenCredential credential, HttpClient client) {
    Matcher secret = SECRET.matcher(address.strip());
    if (!secret.matches()) {
      throw new WorkspaceException(
          "The secret's address must look like https://NAME.vault.azure.net/secrets/NAME, as the"
              + " vault shows it under the name of secret identifier.");
    }
    return address(secret.group(2), value(secret, credential, client));
  }

  private static String value(Matcher secret, TokenCredential credential, HttpClient client) {
    try {
      KeyVaultSecret found =
          new SecretClientBuilder()
              .vaultUrl(secret.group(1))
              .credential(credential)
              .httpClient(client)
              .buildClient()
              .getSecret(secret.group(2), secret.group(3));
      return found.getValue();
    } catch (HttpResponseException e) {
      int status = e.getResponse() == null ? 0 : e.getResponse().getStatusCode();
      throw new WorkspaceException(
          status == 404 ? Fault.REQUEST : Fault.SERVICE,
          switch (status) {
            case 403 ->
                "You may not read the secret '"
                    + secret.group(2)
                    + "'; ask for the role Key Vault Secrets User on its vault.";
            case 404 -> "The vault has no secret '" + secret.group(2) + "'.";
            default ->
                "The secret '"
                    + secret.group(2)
                    + "' cannot be read: "
                    + Redaction.clean(String.valueOf(e.getMessage()));
          },
          e);
    }
  }

  /** What a secret's value means; what is wrong with it is said without showing it. */
  static Address address(String name, @Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (ConnectionString.looksLike(text)) {
      return ConnectionString.parse(text);
    }
    if (ResourcePath.looksLike(text)) {
      return new Address(ResourcePath.parse(text), null, null, null);
    }
    throw new WorkspaceException(
        "The secret '" + name + "' holds neither a connection string nor a workspace's path.");
  }
}
