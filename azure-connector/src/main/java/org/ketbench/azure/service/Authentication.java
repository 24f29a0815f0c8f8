package org.ketbench.azure.service;

import com.azure.core.credential.TokenCredential;

/** How calls say who makes them. Printing one shows no secret. */
public sealed interface Authentication {

  /** An access key of the workspace. */
  record Key(String reveal) implements Authentication {
    @Override
    public String toString() {
      return "access key";
    }
  }

  /** Somebody who signed in. */
  record Token(TokenCredential credential) implements Authentication {
    @Override
    public String toString() {
      return "sign-in";
    }
  }
}
