package org.ketbench.azure.service;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * An address in storage whose query may grant access to whoever holds it. Printing one shows no
 * signature; only {@link #reveal} does.
 */
public record SignedUri(String reveal) {

  /** The address without its query, fit to be shown and kept. */
  public String plain() {
    int query = reveal.indexOf('?');
    return query < 0 ? reveal : reveal.substring(0, query);
  }

  public boolean isSigned() {
    return parameter("sig") != null;
  }

  /** When the grant ends; null where the address does not say. */
  public @Nullable Instant expiry() {
    String end = parameter("se");
    if (end == null) {
      return null;
    }
    try {
      return Instant.parse(end);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Whether the address grants access for at least until then. */
  public boolean grantsUntil(Instant then) {
    Instant end = expiry();
    return isSigned() && (end == null || end.isAfter(then));
  }

  /** The blob's name: everything after the container in the path. */
  public String blob() {
    String path = pathInAccount();
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(slash + 1);
  }

  public String container() {
    String path = pathInAccount();
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** The address of a blob in this container, with the same grant. */
  public SignedUri blobInContainer(String name) {
    int query = reveal.indexOf('?');
    String base = plain();
    String slash = base.endsWith("/") ? "" : "/";
    return new SignedUri(
        base + slash + Encoding.path(name) + (query < 0 ? "" : reveal.substring(query)));
  }

  /** Addresses with a number for a host put the account first in the path, others in the host. */
  private String pathInAccount() {
    URI uri = URI.create(plain());
    String path = uri.getPath() == null ? "" : uri.getPath();
    String trimmed = path.startsWith("/") ? path.substring(1) : path;
    if (Loopback.isLoopback(uri)) {
      int slash = trimmed.indexOf('/');
      return slash < 0 ? "" : trimmed.substring(slash + 1);
    }
    return trimmed;
  }

  private @Nullable String parameter(String name) {
    int query = reveal.indexOf('?');
    if (query < 0) {
      return null;
    }
    for (String pair : reveal.substring(query + 1).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return Encoding.decode(pair.substring(name.length() + 1));
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return plain() + (reveal.indexOf('?') < 0 ? "" : "?…");
  }
}
