package org.ketbench.azure.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blobs, reached by addresses that grant access. Every method throws {@link ServiceException}. */
public interface Storage {

  /** Stores a blob, over one that is there. */
  void upload(SignedUri blob, byte[] content, String contentType);

  byte[] download(SignedUri blob);

  /** A part of a blob. */
  byte[] download(SignedUri blob, long offset, long length);

  List<Blob> list(SignedUri container);

  void delete(SignedUri blob);

  /** What a container says about a blob. */
  record Blob(
      String name, long size, @Nullable String contentType, @Nullable Instant lastModified) {}
}
