package org.ketbench.azure.local.blob;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signed grants as Azure's storage makes and checks them: for the whole account, or for one
 * container or blob. What is signed is a text of the grant's fields in a fixed order, one a line.
 */
public final class Sas {
  /** The account's name, which is also the first step of every path. */
  public static final String ACCOUNT = "devstoreaccount1";

  private static final String VERSION = "2021-12-02";
  private static final String WITH_SCOPE = "2020-12-06";

  private final byte[] key;

  public Sas(byte[] key) {
    this.key = key.clone();
  }

  /** What a request wants to do. */
  public enum Need {
    READ("r"),
    WRITE("cw"),
    CREATE_CONTAINER("cw"),
    DELETE("d"),
    LIST("l"),
    /** Reading a container's properties. */
    LOOK("rl");

    private final String anyOf;

    Need(String anyOf) {
      this.anyOf = anyOf;
    }
  }

  /** Why a grant is refused, as storage names it. */
  public enum Verdict {
    GRANTED,
    /** There is no grant, or its signature, time or place is wrong. */
    AUTHENTICATION_FAILED,
    /** The grant is for something else. */
    PERMISSION_MISMATCH,
    /** The grant is for other kinds of things. */
    RESOURCE_MISMATCH
  }

  /** The query of a grant for all containers and blobs of the account. */
  public String account(String permissions, Instant from, Instant until) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sv", VERSION);
    fields.put("ss", "b");
    fields.put("srt", "co");
    fields.put("st", seconds(from));
    fields.put("se", seconds(until));
    fields.put("sp", permissions);
    return query(fields, signature(accountText(fields)));
  }

  /**
   * The query of a grant for one container or blob.
   *
   * @param blob null for the container
   * @param disposition under which name a browser saves what it gets
   */
  public String service(
      String container,
      @Nullable String blob,
      String permissions,
      Instant from,
      Instant until,
      @Nullable String disposition) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("sv", VERSION);
    fields.put("st", seconds(from));
    fields.put("se", seconds(until));
    fields.put("sr", blob == null ? "c" : "b");
    fields.put("sp", permissions);
    if (disposition != null) {
      fields.put("rscd", disposition);
    }
    return query(fields, signature(serviceText(fields, container, blob)));
  }

  /** Whether a request's query grants what the request needs. */
  public Verdict check(
      Map<String, String> query, String container, @Nullable String blob, Need need, Instant now) {
    String given = query.get("sig");
    if (given == null) {
      return Verdict.AUTHENTICATION_FAILED;
    }
    boolean forAccount = query.containsKey("ss");
    String resource = query.getOrDefault("sr", "");
    boolean forContainer = resource.equals("c");
    String text =
        forAccount ? accountText(query) : serviceText(query, container, forContainer ? null : blob);
    if (!MessageDigest.isEqual(
        signature(text).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
      return Verdict.AUTHENTICATION_FAILED;
    }
    Instant end = time(query.get("se"));
    Instant start = time(query.get("st"));
    if (end == null || !end.isAfter(now) || (start != null && start.isAfter(now))) {
      return Verdict.AUTHENTICATION_FAILED;
    }
    boolean onContainer = blob == null;
    if (forAccount) {
      String types = query.getOrDefault("srt", "");
      if (!query.getOrDefault("ss", "").contains("b") || !types.contains(onContainer ? "c" : "o")) {
        return Verdict.RESOURCE_MISMATCH;
      }
    } else if (!forContainer && (onContainer || !resource.equals("b"))) {
      return Verdict.AUTHENTICATION_FAILED;
    } else if (need == Need.CREATE_CONTAINER) {
      return Verdict.PERMISSION_MISMATCH;
    }
    String permissions = query.getOrDefault("sp", "");
    return need.anyOf.chars().anyMatch(each -> permissions.indexOf(each) >= 0)
        ? Verdict.GRANTED
        : Verdict.PERMISSION_MISMATCH;
  }

  private static String accountText(Map<String, String> fields) {
    StringBuilder text = new StringBuilder(ACCOUNT).append('\n');
    for (String name : List.of("sp", "ss", "srt", "st", "se", "sip", "spr", "sv")) {
      text.append(fields.getOrDefault(name, "")).append('\n');
    }
    if (fields.getOrDefault("sv", "").compareTo(WITH_SCOPE) >= 0) {
      text.append(fields.getOrDefault("ses", "")).append('\n');
    }
    return text.toString();
  }

  private static String serviceText(
      Map<String, String> fields, String container, @Nullable String blob) {
    String place = "/blob/" + ACCOUNT + "/" + container + (blob == null ? "" : "/" + blob);
    StringBuilder text = new StringBuilder();
    for (String name : List.of("sp", "st", "se")) {
      text.append(fields.getOrDefault(name, "")).append('\n');
    }
    text.append(place).append('\n');
    for (String name : List.of("si", "sip", "spr", "sv", "sr")) {
      text.append(fields.getOrDefault(name, "")).append('\n');
    }
    text.append('\n');
    if (fields.getOrDefault("sv", "").compareTo(WITH_SCOPE) >= 0) {
      text.append(fields.getOrDefault("ses", "")).append('\n');
    }
    for (String name : List.of("rscc", "rscd", "rsce", "rscl")) {
      text.append(fields.getOrDefault(name, "")).append('\n');
    }
    return text.append(fields.getOrDefault("rsct", "")).toString();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String query(Map<String, String> fields, String signature) {
    return fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"))
        + "&sig="
        + encoded(signature);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() == 10
          ? Instant.parse(text + "T00:00:00Z")
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
