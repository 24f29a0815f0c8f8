package org.ketbench.azure.service;

import com.azure.core.http.HttpClient;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobClientBuilder;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobHttpHeaders;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobItemProperties;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.DownloadRetryOptions;
import com.azure.storage.blob.options.BlockBlobSimpleUploadOptions;
import com.azure.storage.blob.specialized.BlockBlobClient;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Blobs in Azure's storage, or in something that speaks its protocol. */
final class AzureStorage implements Storage {
  /** The version that the service's own clients speak, which every storage understands. */
  private static final BlobServiceVersion VERSION = BlobServiceVersion.V2024_05_04;

  private static final RequestRetryOptions ONCE =
      new RequestRetryOptions(RetryPolicyType.FIXED, 1, 60, null, null, null);

  private final HttpClient client;
  private final CallListener listener;
  private final boolean logged;

  AzureStorage(HttpClient client, CallListener listener, boolean logged) {
    this.client = client;
    this.listener = listener;
    this.logged = logged;
  }

  @Override
  public void upload(SignedUri blob, byte[] content, String contentType) {
    requireSafe(blob);
    call(
        () ->
            blob(blob)
                .uploadWithResponse(
                    new BlockBlobSimpleUploadOptions(BinaryData.fromBytes(content))
                        .setHeaders(new BlobHttpHeaders().setContentType(contentType)),
                    null,
                    Context.NONE)
                .getStatusCode());
  }

  @Override
  public byte[] download(SignedUri blob) {
    return download(blob, null);
  }

  @Override
  public byte[] download(SignedUri blob, long offset, long length) {
    return download(blob, new BlobRange(offset, length));
  }

  private byte[] download(SignedUri blob, @Nullable BlobRange range) {
    requireSafe(blob);
    return call(
        () -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          blob(blob)
              .downloadStreamWithResponse(
                  bytes,
                  range,
                  new DownloadRetryOptions().setMaxRetryRequests(0),
                  null,
                  false,
                  null,
                  Context.NONE);
          return bytes.toByteArray();
        });
  }

  @Override
  public List<Blob> list(SignedUri container) {
    requireSafe(container);
    return call(
        () ->
            new BlobContainerClientBuilder()
                    .endpoint(container.reveal())
                    .serviceVersion(VERSION)
                    .httpClient(client)
                    .httpLogOptions(Pipelines.logging(logged))
                    .retryOptions(ONCE)
                    .addPolicy(new FailurePolicy(listener))
                    .buildClient()
                    .listBlobs()
                    .stream()
                    .map(AzureStorage::described)
                    .toList());
  }

  private static Blob described(BlobItem item) {
    BlobItemProperties properties = item.getProperties();
    Long size = properties.getContentLength();
    return new Blob(
        item.getName(),
        size == null ? 0 : size,
        properties.getContentType(),
        properties.getLastModified() == null ? null : properties.getLastModified().toInstant());
  }

  @Override
  public void delete(SignedUri blob) {
    requireSafe(blob);
    call(() -> blob(blob).deleteWithResponse(null, null, null, Context.NONE).getStatusCode());
  }

  private static void requireSafe(SignedUri address) {
    Loopback.requireSafe(URI.create(address.plain()));
  }

  private BlockBlobClient blob(SignedUri blob) {
    return new BlobClientBuilder()
        .endpoint(blob.reveal())
        .serviceVersion(VERSION)
        .httpClient(client)
        .httpLogOptions(Pipelines.logging(logged))
        .retryOptions(ONCE)
        .addPolicy(new FailurePolicy(listener))
        .addPolicy(new NoLengthPolicy())
        .buildClient()
        .getBlockBlobClient();
  }

  private static <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (IllegalArgumentException e) {
      // The libraries' message may show a piece of the grant.
      throw Failures.unreadable("the address of storage is not one that can be used", 0);
    } catch (RuntimeException e) {
      throw Failures.broken(e, null);
    }
  }
}
