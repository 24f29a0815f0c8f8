package org.ketbench.azure.service;

import java.net.URI;
import java.util.Locale;

/** Which addresses stay on this machine: only those may be spoken to without encryption. */
public final class Loopback {
  private Loopback() {}

  /** Whether the host is written as a loopback address; no name is looked up. */
  public static boolean isLoopback(URI address) {
    String host = address.getHost();
    if (host == null) {
      return false;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.equals("localhost")
        || lower.equals("[::1]")
        || lower.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  /** The address, if secrets may be sent to it. */
  public static URI requireSafe(URI address) {
    if ("https".equalsIgnoreCase(address.getScheme())
        || ("http".equalsIgnoreCase(address.getScheme()) && isLoopback(address))) {
      return address;
    }
    throw new IllegalArgumentException(
        "The address "
            + address.getScheme()
            + "://"
            + address.getAuthority()
            + " is not encrypted. Use https; plain http is only for this machine (127.0.0.1).");
  }
}
