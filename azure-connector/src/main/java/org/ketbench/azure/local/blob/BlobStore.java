package org.ketbench.azure.local.blob;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.store.Store;

/** Containers and the blobs in them. */
public final class BlobStore {
  private static final String CONTAINER = "container";
  private static final String BLOB = "blob";

  private final Store store;
  private final Map<String, TreeMap<String, Blob>> containers = new TreeMap<>();
  private long tags;

  public BlobStore(Store store) {
    this.store = store;
    store.all(CONTAINER).keySet().forEach(name -> containers.put(name, new TreeMap<>()));
    for (String text : store.all(BLOB).values()) {
      Blob blob = Blob.fromJson(text);
      containers.computeIfAbsent(blob.container(), _ -> new TreeMap<>()).put(blob.name(), blob);
    }
  }

  public synchronized boolean hasContainer(String container) {
    return containers.containsKey(container);
  }

  /** Makes a container; false if there is one already. */
  public synchronized boolean makeContainer(String container) {
    if (containers.containsKey(container)) {
      return false;
    }
    store.put(CONTAINER, container, "{}");
    containers.put(container, new TreeMap<>());
    return true;
  }

  /** Removes a container with its blobs; false if there is none. */
  public synchronized boolean removeContainer(String container) {
    TreeMap<String, Blob> blobs = containers.get(container);
    if (blobs == null) {
      return false;
    }
    for (String name : List.copyOf(blobs.keySet())) {
      remove(container, name);
    }
    store.remove(CONTAINER, container);
    containers.remove(container);
    return true;
  }

  /** Stores a blob in a container that is there. */
  public synchronized void write(
      String container, String name, byte[] content, String contentType, Instant now) {
    write(container, name, content, contentType, Map.of(), now);
  }

  synchronized Blob write(
      String container,
      String name,
      byte[] content,
      String contentType,
      Map<String, String> metadata,
      Instant now) {
    TreeMap<String, Blob> blobs = containers.get(container);
    if (blobs == null) {
      throw new IllegalStateException("there is no container " + container);
    }
    Blob old = blobs.get(name);
    Blob blob =
        new Blob(
            container,
            name,
            store.keep(content),
            content.length,
            contentType,
            md5(content),
            "0x"
                + Long.toHexString(now.toEpochMilli() << 12 | (tags++ & 0xFFF))
                    .toUpperCase(java.util.Locale.ROOT),
            old == null ? now : old.created(),
            now,
            metadata);
    store.put(BLOB, container + "/" + name, blob.toJson());
    blobs.put(name, blob);
    if (old != null) {
      store.forget(old.content());
    }
    return blob;
  }

  synchronized @Nullable Blob find(String container, String name) {
    TreeMap<String, Blob> blobs = containers.get(container);
    return blobs == null ? null : blobs.get(name);
  }

  /** The content of a blob; null if there is none. */
  public synchronized byte @Nullable [] read(String container, String name) {
    Blob blob = find(container, name);
    return blob == null ? null : store.content(blob.content());
  }

  /** Removes a blob; false if there is none. */
  public synchronized boolean remove(String container, String name) {
    TreeMap<String, Blob> blobs = containers.get(container);
    Blob blob = blobs == null ? null : blobs.remove(name);
    if (blob == null) {
      return false;
    }
    store.remove(BLOB, container + "/" + name);
    store.forget(blob.content());
    return true;
  }

  synchronized List<Blob> list(String container) {
    TreeMap<String, Blob> blobs = containers.get(container);
    return blobs == null ? List.of() : new ArrayList<>(blobs.values());
  }

  static String md5(byte[] content) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
