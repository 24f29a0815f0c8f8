package org.ketbench.azure.local.blob;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.local.blob.Sas.Need;
import org.ketbench.azure.local.http.Refusal;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;

/** Answers what clients of storage ask. */
public final class BlobFacade {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
  private static final Pattern CONTAINER = Pattern.compile("[a-z0-9](-?[a-z0-9]){2,62}");
  private static final int LONGEST_NAME = 1024;

  private final BlobStore blobs;
  private final Sas sas;
  private final InstantSource clock;
  private final Blocks blocks;

  public BlobFacade(BlobStore blobs, Sas sas, InstantSource clock, long memory) {
    this.blobs = blobs;
    this.sas = sas;
    this.clock = clock;
    this.blocks = new Blocks(memory);
  }

  /** A name for what a request asks for, by which faults find it. */
  public static String operation(Request request) {
    boolean onContainer = request.steps().size() < 3;
    String what = onContainer ? "container." : "blob.";
    String comp = request.query("comp", "");
    return what + (comp.isEmpty() ? request.method().toLowerCase(Locale.ROOT) : comp);
  }

  /** The answer to a request under the path of the account. */
  public Response answer(Request request) {
    List<String> steps = request.stepsFrom(1);
    if (steps.isEmpty() || steps.getFirst().isEmpty()) {
      throw XmlErrors.refusal(request, 400, "InvalidUri", "The path names no container.");
    }
    String container = steps.getFirst();
    if (!CONTAINER.matcher(container).matches()) {
      throw XmlErrors.refusal(
          request,
          400,
          "InvalidResourceName",
          "The specified resource name contains invalid characters.");
    }
    String name = String.join("/", steps.subList(1, steps.size()));
    if (name.length() > LONGEST_NAME) {
      throw XmlErrors.refusal(
          request, 400, "InvalidResourceName", "The name of the blob is too long.");
    }
    Response response =
        name.isEmpty() ? container(request, container) : blob(request, container, name);
    String version = request.header("x-ms-version");
    return version == null ? response : response.with("x-ms-version", version);
  }

  private Response container(Request request, String container) {
    switch (request.method() + " " + request.query("comp", "")) {
      case "PUT " -> {
        require(request, container, null, Need.CREATE_CONTAINER);
        if (!blobs.makeContainer(container)) {
          throw XmlErrors.refusal(
              request, 409, "ContainerAlreadyExists", "The specified container already exists.");
        }
        return stamped(Response.empty(201), clock.instant());
      }
      case "GET ", "HEAD " -> {
        require(request, container, null, Need.LOOK);
        requireContainer(request, container);
        return stamped(Response.empty(200), clock.instant())
            .with("x-ms-lease-state", "available")
            .with("x-ms-lease-status", "unlocked");
      }
      case "GET list" -> {
        require(request, container, null, Need.LIST);
        requireContainer(request, container);
        return BlobList.answer(request, container, blobs.list(container));
      }
      case "DELETE " -> {
        require(request, container, null, Need.DELETE);
        if (!blobs.removeContainer(container)) {
          throw missingContainer(request);
        }
        return Response.empty(202);
      }
      default -> throw unknown(request);
    }
  }

  private Response blob(Request request, String container, String name) {
    switch (request.method() + " " + request.query("comp", "")) {
      case "PUT " -> {
        require(request, container, name, Need.WRITE);
        String kind = request.header("x-ms-blob-type", "");
        if (!kind.equals("BlockBlob")) {
          throw XmlErrors.refusal(
              request,
              400,
              "InvalidHeaderValue",
              "Only block blobs are kept here; set x-ms-blob-type to BlockBlob.");
        }
        return write(request, container, name, request.body());
      }
      case "PUT block" -> {
        require(request, container, name, Need.WRITE);
        requireContainer(request, container);
        checkDigest(request);
        blocks.stage(request, container + "/" + name);
        return Response.empty(201).with("Content-MD5", BlobStore.md5(request.body()));
      }
      case "PUT blocklist" -> {
        require(request, container, name, Need.WRITE);
        requireContainer(request, container);
        byte[] whole = blocks.commit(request, container + "/" + name);
        return write(request, container, name, whole);
      }
      case "GET ", "HEAD " -> {
        require(request, container, name, Need.READ);
        Response response = read(request, container, name);
        return request.method().equals("HEAD") ? response.headOnly() : response;
      }
      case "DELETE " -> {
        require(request, container, name, Need.DELETE);
        requireContainer(request, container);
        if (!blobs.remove(container, name)) {
          throw missingBlob(request);
        }
        return Response.empty(202);
      }
      default -> throw unknown(request);
    }
  }

  private Response write(Request request, String container, String name, byte[] content) {
    requireContainer(request, container);
    if (content == request.body()) {
      checkDigest(request);
    }
    Blob old = blobs.find(container, name);
    if (old != null && request.header("if-none-match", "").equals("*")) {
      throw XmlErrors.refusal(
          request, 409, "BlobAlreadyExists", "The specified blob already exists.");
    }
    String type =
        request.header(
            "x-ms-blob-content-type", request.header("content-type", "application/octet-stream"));
    Map<String, String> metadata = new TreeMap<>();
    request
        .headers()
        .forEach(
            (header, value) -> {
              if (header.startsWith("x-ms-meta-")) {
                metadata.put(header.substring("x-ms-meta-".length()), value);
              }
            });
    Blob blob = blobs.write(container, name, content, type, metadata, clock.instant());
    return described(Response.empty(201), blob)
        .with("Content-MD5", blob.md5())
        .with("x-ms-request-server-encrypted", "true");
  }

  private static void checkDigest(Request request) {
    String told = request.header("content-md5");
    if (told != null && !told.equals(BlobStore.md5(request.body()))) {
      throw XmlErrors.refusal(
          request, 400, "Md5Mismatch", "The MD5 value specified did not match the content.");
    }
  }

  private Response read(Request request, String container, String name) {
    requireContainer(request, container);
    Blob blob = blobs.find(container, name);
    byte[] content = blobs.read(container, name);
    if (blob == null || content == null) {
      throw missingBlob(request);
    }
    String wanted = request.header("if-match");
    if (wanted != null && !wanted.equals("*") && !wanted.equals('"' + blob.tag() + '"')) {
      throw XmlErrors.refusal(
          request, 412, "ConditionNotMet", "The blob has changed since it was looked at.");
    }
    String range = request.header("x-ms-range", request.header("range", ""));
    Response response = ranged(request, content, range, blob);
    for (Map.Entry<String, String> each : blob.metadata().entrySet()) {
      response = response.with("x-ms-meta-" + each.getKey(), each.getValue());
    }
    String disposition = request.query().get("rscd");
    if (disposition != null && disposition.chars().noneMatch(each -> each < ' ')) {
      response = response.with("Content-Disposition", disposition);
    }
    return response
        .with("Accept-Ranges", "bytes")
        .with("x-ms-blob-type", "BlockBlob")
        .with("x-ms-creation-time", httpTime(blob.created()))
        .with("x-ms-lease-state", "available")
        .with("x-ms-lease-status", "unlocked")
        .with("x-ms-server-encrypted", "true");
  }

  private static Response ranged(Request request, byte[] content, String range, Blob blob) {
    Matcher asked = RANGE.matcher(range);
    if (!asked.matches()) {
      return described(Response.of(200, blob.contentType(), content), blob)
          .with("Content-MD5", blob.md5());
    }
    long from = Long.parseLong(asked.group(1));
    long to = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
    if (from >= content.length || to < from) {
      throw new Refusal(
          XmlErrors.response(
                  request,
                  416,
                  "InvalidRange",
                  "The range specified is invalid for the current size of the resource.")
              .with("Content-Range", "bytes */" + content.length));
    }
    int end = (int) Math.min(to, content.length - 1L);
    byte[] part = java.util.Arrays.copyOfRange(content, (int) from, end + 1);
    return described(Response.of(206, blob.contentType(), part), blob)
        .with("Content-Range", "bytes " + from + "-" + end + "/" + content.length)
        .with("x-ms-blob-content-md5", blob.md5());
  }

  private void require(Request request, String container, @Nullable String blob, Need need) {
    switch (sas.check(request.query(), container, blob, need, clock.instant())) {
      case GRANTED -> {}
      case AUTHENTICATION_FAILED ->
          throw XmlErrors.refusal(
              request,
              403,
              "AuthenticationFailed",
              "Server failed to authenticate the request. The signature is missing, wrong, or not"
                  + " valid at this time.");
      case PERMISSION_MISMATCH ->
          throw XmlErrors.refusal(
              request,
              403,
              "AuthorizationPermissionMismatch",
              "This request is not authorized to perform this operation using this permission.");
      case RESOURCE_MISMATCH ->
          throw XmlErrors.refusal(
              request,
              403,
              "AuthorizationResourceTypeMismatch",
              "This request is not authorized to perform this operation using this resource type.");
    }
  }

  private void requireContainer(Request request, String container) {
    if (!blobs.hasContainer(container)) {
      throw missingContainer(request);
    }
  }

  private static Refusal missingContainer(Request request) {
    return XmlErrors.refusal(
        request, 404, "ContainerNotFound", "The specified container does not exist.");
  }

  private static Refusal missingBlob(Request request) {
    return XmlErrors.refusal(request, 404, "BlobNotFound", "The specified blob does not exist.");
  }

  private static Refusal unknown(Request request) {
    return XmlErrors.refusal(
        request,
        400,
        "UnsupportedOperation",
        "This storage has no "
            + request.method()
            + " with comp="
            + request.query("comp", "")
            + ".");
  }

  private static Response described(Response response, Blob blob) {
    return response
        .with("ETag", '"' + blob.tag() + '"')
        .with("Last-Modified", httpTime(blob.modified()));
  }

  private static Response stamped(Response response, Instant now) {
    return response
        .with("ETag", "\"0x" + UUID.randomUUID().toString().substring(0, 8) + '"')
        .with("Last-Modified", httpTime(now));
  }

  static String httpTime(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .withLocale(Locale.ROOT)
        .format(time.atZone(ZoneOffset.UTC))
        .replaceFirst(", (\\d) ", ", 0$1 ");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
