package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.azure.core.http.HttpClient;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobContainerClientBuilder;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRange;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.azure.storage.blob.models.ParallelTransferOptions;
import com.azure.storage.blob.options.BlobParallelUploadOptions;
import com.azure.storage.blob.sas.BlobContainerSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import com.azure.storage.common.sas.AccountSasPermission;
import com.azure.storage.common.sas.AccountSasResourceType;
import com.azure.storage.common.sas.AccountSasService;
import com.azure.storage.common.sas.AccountSasSignatureValues;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.azure.local.blob.Sas;
import org.ketbench.azure.service.Pipelines;

/**
 * Microsoft's own client of storage gets from the local workspace what it gets from Azurite,
 * Microsoft's emulator. It signs with the storage's key, so our reading of the signatures is
 * checked too.
 */
final class ForeignStorageClientTest {
  private static final HttpClient CLIENT = Pipelines.client();

  @TempDir Path folder = Path.of("");

  /** A storage: where it is and its key. */
  private record Account(String endpoint, String key) {

    BlobContainerClient container(String name, String permissions, OffsetDateTime until) {
      AccountSasSignatureValues wish =
          new AccountSasSignatureValues(
              until,
              AccountSasPermission.parse(permissions),
              new AccountSasService().setBlobAccess(true),
              new AccountSasResourceType().setContainer(true).setObject(true));
      String sas =
          new BlobServiceClientBuilder()
              .endpoint(endpoint + "/" + Sas.ACCOUNT)
              .credential(credential())
              .httpClient(CLIENT)
              .buildClient()
              .generateAccountSas(wish);
      return with(name, sas);
    }

    StorageSharedKeyCredential credential() {
      return new StorageSharedKeyCredential(Sas.ACCOUNT, key);
    }

    BlobContainerClient with(String name, String sas) {
      return new BlobContainerClientBuilder()
          .endpoint(endpoint + "/" + Sas.ACCOUNT)
          .containerName(name)
          .sasToken(sas)
          .httpClient(CLIENT)
          .serviceVersion(BlobServiceVersion.V2025_11_05)
          .retryOptions(new RequestRetryOptions(RetryPolicyType.FIXED, 1, 60, null, null, null))
          .buildClient();
    }

    BlobContainerClient container(String name) {
      return container(name, "rwdlac", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    }

    /** A grant for one container, signed by the library. */
    String serviceSas(BlobContainerClient client, String permissions, OffsetDateTime until) {
      return new BlobContainerClientBuilder()
          .endpoint(endpoint + "/" + Sas.ACCOUNT)
          .containerName(client.getBlobContainerName())
          .credential(credential())
          .httpClient(CLIENT)
          .buildClient()
          .generateSas(
              new BlobServiceSasSignatureValues(
                  until, BlobContainerSasPermission.parse(permissions)));
    }
  }

  private static final Map<String, Consumer<Account>> CONTRACT =
      Map.ofEntries(
          Map.entry("uploads and downloads", ForeignStorageClientTest::uploadsAndDownloads),
          Map.entry("uploads in blocks", ForeignStorageClientTest::uploadsInBlocks),
          Map.entry("reads ranges", ForeignStorageClientTest::readsRanges),
          Map.entry("lists in parts and by prefix", ForeignStorageClientTest::lists),
          Map.entry("keeps type and metadata", ForeignStorageClientTest::keepsProperties),
          Map.entry("refuses after expiry", ForeignStorageClientTest::refusesAfterExpiry),
          Map.entry("refuses a wrong signature", ForeignStorageClientTest::refusesASignature),
          Map.entry("refuses what is not granted", ForeignStorageClientTest::refusesMore),
          Map.entry("takes grants for a container", ForeignStorageClientTest::takesServiceSas),
          Map.entry("says what is missing", ForeignStorageClientTest::saysWhatIsMissing),
          Map.entry("writes over only if told to", ForeignStorageClientTest::writesOver));

  @TestFactory
  Stream<DynamicTest> ofTheLocalWorkspace() {
    return contract(
        () -> {
          LocalWorkspace workspace = LocalWorkspace.start(LocalSettings.in(folder).atScale(0));
          return new Running(
              new Account(workspace.endpoint(), workspace.storageKey()), workspace::close);
        });
  }

  @Test
  void theLocalWorkspaceRefusesRangesBeyondTheEnd() {
    try (LocalWorkspace workspace = LocalWorkspace.start(LocalSettings.in(folder).atScale(0))) {
      refusesRangesBeyondTheEnd(new Account(workspace.endpoint(), workspace.storageKey()));
    }
  }

  @TestFactory
  @Tag("conformance")
  Stream<DynamicTest> ofAzurite() {
    return contract(
        () -> {
          Azurite azurite = Azurite.start(folder);
          return new Running(new Account(azurite.endpoint(), Azurite.KEY), azurite::close);
        });
  }

  private record Running(Account account, Runnable close) {}

  /** Opens a storage. */
  private interface Opening {
    Running open();
  }

  private static Stream<DynamicTest> contract(Opening opening) {
    Running running = opening.open();
    return CONTRACT.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> each.getValue().accept(running.account())))
        .onClose(running.close());
  }

  private static BlobContainerClient fresh(Account account, String name) {
    BlobContainerClient container = account.container(name);
    container.create();
    return container;
  }

  private static void uploadsAndDownloads(Account account) {
    BlobContainerClient container = fresh(account, "whole");
    byte[] content = "{\"qubits\":3}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    container.getBlobClient("inputData").upload(BinaryData.fromBytes(content));
    container.getBlobClient("empty").upload(BinaryData.fromBytes(new byte[0]));

    assertArrayEquals(content, container.getBlobClient("inputData").downloadContent().toBytes());
    assertEquals(0, container.getBlobClient("empty").downloadContent().toBytes().length);
    assertTrue(container.exists());
    assertTrue(container.getBlobClient("inputData").exists());
    container.getBlobClient("inputData").delete();
    assertEquals(false, container.getBlobClient("inputData").exists());
    container.delete();
  }

  private static void uploadsInBlocks(Account account) {
    BlobContainerClient container = fresh(account, "blocks");
    byte[] content = new byte[5 << 20];
    new Random(7).nextBytes(content);

    container
        .getBlobClient("big file ü.bin")
        .uploadWithResponse(
            new BlobParallelUploadOptions(BinaryData.fromBytes(content))
                .setParallelTransferOptions(
                    new ParallelTransferOptions()
                        .setBlockSizeLong(1L << 20)
                        .setMaxSingleUploadSizeLong(1L << 20)),
            null,
            Context.NONE);

    assertArrayEquals(
        content, container.getBlobClient("big file ü.bin").downloadContent().toBytes());
  }

  private static void readsRanges(Account account) {
    BlobContainerClient container = fresh(account, "ranges");
    container.getBlobClient("b").upload(BinaryData.fromString("0123456789"));

    assertEquals("345", part(container, 3, 3L));
    assertEquals("89", part(container, 8, 100L));
    assertEquals("789", part(container, 7, null));
  }

  /** Azurite answers with nothing where storage refuses, so this is not asked of it. */
  private static void refusesRangesBeyondTheEnd(Account account) {
    BlobContainerClient container = fresh(account, "beyond");
    container.getBlobClient("b").upload(BinaryData.fromString("0123456789"));

    BlobStorageException beyond =
        assertThrows(BlobStorageException.class, () -> part(container, 10, 5L));

    assertEquals(416, beyond.getStatusCode());
    assertEquals(BlobErrorCode.INVALID_RANGE, beyond.getErrorCode());
  }

  private static String part(
      BlobContainerClient container, long from, @org.jspecify.annotations.Nullable Long count) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BlobRange range = count == null ? new BlobRange(from) : new BlobRange(from, count);
    container
        .getBlobClient("b")
        .downloadStreamWithResponse(bytes, range, null, null, false, null, Context.NONE);
    return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void lists(Account account) {
    BlobContainerClient container = fresh(account, "lists");
    for (String name : List.of("a/1", "a/2", "b", "c & <d>", "outputData")) {
      container.getBlobClient(name).upload(BinaryData.fromString(name));
    }

    assertEquals(
        List.of("a/1", "a/2", "b", "c & <d>", "outputData"),
        names(container, new ListBlobsOptions().setMaxResultsPerPage(2)));
    assertEquals(List.of("a/1", "a/2"), names(container, new ListBlobsOptions().setPrefix("a/")));
    assertEquals(
        List.of("a/", "b", "c & <d>", "outputData"),
        container.listBlobsByHierarchy("/", new ListBlobsOptions(), null).stream()
            .map(BlobItem::getName)
            .sorted()
            .toList());
  }

  private static List<String> names(BlobContainerClient container, ListBlobsOptions options) {
    return container.listBlobs(options, null).stream().map(BlobItem::getName).toList();
  }

  private static void keepsProperties(Account account) {
    BlobContainerClient container = fresh(account, "kept");
    container
        .getBlobClient("b")
        .uploadWithResponse(
            new BlobParallelUploadOptions(BinaryData.fromString("text"))
                .setHeaders(
                    new com.azure.storage.blob.models.BlobHttpHeaders()
                        .setContentType("application/qasm"))
                .setMetadata(Map.of("shots", "100")),
            null,
            Context.NONE);

    BlobProperties properties = container.getBlobClient("b").getProperties();

    assertEquals("application/qasm", properties.getContentType());
    assertEquals("100", properties.getMetadata().get("shots"));
    assertEquals(4, properties.getBlobSize());
  }

  private static void refusesAfterExpiry(Account account) {
    fresh(account, "expired");
    BlobContainerClient late =
        account.container("expired", "rwdlac", OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5));

    assertEquals(403, status(() -> late.getBlobClient("b").upload(BinaryData.fromString("x"))));
    assertEquals(403, status(() -> late.listBlobs().stream().toList()));
  }

  private static void refusesASignature(Account account) {
    BlobContainerClient good = fresh(account, "forged");
    good.getBlobClient("b").upload(BinaryData.fromString("x"));
    String sas = account.serviceSas(good, "r", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));
    BlobContainerClient forged = account.with("forged", sas.replaceFirst("sig=.", "sig=A"));
    BlobContainerClient other = account.with("other", sas);

    assertEquals(403, status(() -> forged.getBlobClient("b").downloadContent()));
    assertEquals(403, status(() -> other.getBlobClient("b").downloadContent()));
  }

  private static void refusesMore(Account account) {
    BlobContainerClient good = fresh(account, "granted");
    good.getBlobClient("b").upload(BinaryData.fromString("x"));
    BlobContainerClient reader =
        account.container("granted", "r", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1));

    assertEquals("x", reader.getBlobClient("b").downloadContent().toString());
    assertEquals(403, status(() -> reader.getBlobClient("b").delete()));
    assertEquals(403, status(() -> reader.listBlobs().stream().toList()));
    assertEquals(403, status(() -> reader.getBlobClient("c").upload(BinaryData.fromString("x"))));
  }

  private static void takesServiceSas(Account account) {
    BlobContainerClient good = fresh(account, "service");
    BlobContainerClient granted =
        account.with(
            "service",
            account.serviceSas(good, "rcwl", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));

    granted.getBlobClient("b").upload(BinaryData.fromString("text"));

    assertEquals("text", granted.getBlobClient("b").downloadContent().toString());
    assertEquals(1, granted.listBlobs().stream().count());
    assertEquals(403, status(() -> granted.getBlobClient("b").delete()));
  }

  private static void saysWhatIsMissing(Account account) {
    BlobContainerClient nowhere = account.container("nowhere");
    BlobContainerClient here = fresh(account, "here");

    assertEquals(
        BlobErrorCode.CONTAINER_NOT_FOUND,
        assertThrows(
                BlobStorageException.class,
                () -> nowhere.getBlobClient("b").upload(BinaryData.fromString("x")))
            .getErrorCode());
    assertEquals(
        BlobErrorCode.BLOB_NOT_FOUND,
        assertThrows(BlobStorageException.class, () -> here.getBlobClient("b").downloadContent())
            .getErrorCode());
    assertEquals(
        BlobErrorCode.CONTAINER_ALREADY_EXISTS,
        assertThrows(BlobStorageException.class, here::create).getErrorCode());
  }

  private static void writesOver(Account account) {
    BlobContainerClient container = fresh(account, "over");
    container.getBlobClient("b").upload(BinaryData.fromString("first"));

    BlobStorageException refused =
        assertThrows(
            BlobStorageException.class,
            () -> container.getBlobClient("b").upload(BinaryData.fromString("second")));
    container.getBlobClient("b").upload(BinaryData.fromString("third"), true);

    assertEquals(BlobErrorCode.BLOB_ALREADY_EXISTS, refused.getErrorCode());
    assertEquals("third", container.getBlobClient("b").downloadContent().toString());
  }

  private static int status(org.junit.jupiter.api.function.Executable call) {
    return assertThrows(BlobStorageException.class, call).getStatusCode();
  }
}
