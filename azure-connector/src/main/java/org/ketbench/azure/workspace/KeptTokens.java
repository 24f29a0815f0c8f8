package org.ketbench.azure.workspace;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;

/** The tokens of one sign-in, in the key store and nowhere else. */
final class KeptTokens implements ITokenCacheAccessAspect {
  private final SecretStore store;
  private final String name;

  KeptTokens(SecretStore store, String name) {
    this.store = store;
    this.name = name;
  }

  @Override
  public void beforeCacheAccess(ITokenCacheAccessContext access) {
    store.get(name).ifPresent(kept -> access.tokenCache().deserialize(kept.reveal()));
  }

  @Override
  public void afterCacheAccess(ITokenCacheAccessContext access) {
    if (access.hasCacheChanged()) {
      store.put(name, new Secret(access.tokenCache().serialize()));
    }
  }
}
