package org.ketbench.azure.workspace;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where people and programs sign in: codes for browsers with their proof, codes that are typed,
 * applications with secrets, and renewal. All tokens are remembered, so that the services know whom
 * they were given to and for what, and tests can look for them where they must not be.
 */
final class FakeAuthority {
  static final String HOME = "00000000-0000-0000-0000-0000000000aa";
  static final String PERSON = "ada@example.org";
  static final String APPLICATION = "11111111-2222-3333-4444-555555555555";
  static final String APPLICATION_SECRET = "canary-application-secret";
  private static final String PERSON_ID = "99999999-0000-0000-0000-000000000001";

  private final Map<String, Token> access = new ConcurrentHashMap<>();
  private final Map<String, String> renewals = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> typed = new ConcurrentHashMap<>();
  final Queue<String> grants = new ConcurrentLinkedQueue<>();
  volatile int seconds = 3600;
  volatile boolean revoked;
  final AtomicInteger failing = new AtomicInteger();

  /** A token that was given. */
  record Token(String resource, String tenant, String who) {}

  /** What is answered. */
  record Answer(int status, Map<String, String> headers, String body) {
    static Answer json(int status, ObjectNode body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body.toString());
    }
  }

  /** Every text that nobody but the key store may hold. */
  List<String> secrets() {
    List<String> all = new ArrayList<>(access.keySet());
    all.addAll(renewals.keySet());
    all.addAll(codes.keySet());
    all.add(APPLICATION_SECRET);
    return all;
  }

  /** The token that a call shows, if it is one for this resource. */
  @Nullable Token shown(@Nullable String authorization, String resource) {
    Token token =
        authorization == null || !authorization.startsWith("Bearer ")
            ? null
            : access.get(authorization.substring("Bearer ".length()));
    return token != null && token.resource().equals(resource) ? token : null;
  }

  /** A token that the command line or a machine in Azure was given elsewhere. */
  String given(String resource, String who) {
    return access(resource, HOME, who);
  }

  /** The person has typed the code. */
  void approve() {
    typed.replaceAll((code, done) -> true);
  }

  /** Takes back everything that was given. */
  void takeBack() {
    access.clear();
  }

  Answer answer(String host, String path, Map<String, String> query, Map<String, String> form) {
    String[] steps = path.substring(1).split("/", 2);
    if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return Answer.json(503, JsonNodeFactory.instance.objectNode().put("error", "unavailable"));
    }
    return switch (steps.length < 2 ? "" : steps[1]) {
      case "discovery/instance" -> instance(host);
      case "v2.0/.well-known/openid-configuration" -> configuration(host, steps[0]);
      case "oauth2/v2.0/authorize" -> authorize(query);
      case "oauth2/v2.0/devicecode" -> device();
      case "oauth2/v2.0/token" -> token(host, steps[0], form);
      default -> refused("invalid_request", "AADSTS90000: There is nothing at " + path);
    };
  }

  private static Answer instance(String host) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(
        "tenant_discovery_endpoint",
        "https://" + host + "/common/v2.0/.well-known/openid-configuration");
    ObjectNode known = json.putArray("metadata").addObject();
    known.put("preferred_network", host).put("preferred_cache", host);
    known.putArray("aliases").add(host);
    return Answer.json(200, json);
  }

  private static Answer configuration(String host, String tenant) {
    String base = "https://" + host + "/" + tenant;
    return Answer.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("issuer", base + "/v2.0")
            .put("authorization_endpoint", base + "/oauth2/v2.0/authorize")
            .put("device_authorization_endpoint", base + "/oauth2/v2.0/devicecode")
            .put("token_endpoint", base + "/oauth2/v2.0/token"));
  }

  /**
   * As if the person had typed the password at once. A form that sends itself is told by its target
   * and its content.
   */
  private Answer authorize(Map<String, String> query) {
    String code = "canary-code-" + UUID.randomUUID();
    codes.put(code, query);
    String back = "code=" + code + "&state=" + query.get("state");
    return "form_post".equals(query.get("response_mode"))
        ? new Answer(200, Map.of("X-Form-Action", query.get("redirect_uri")), back)
        : new Answer(302, Map.of("Location", query.get("redirect_uri") + "?" + back), "");
  }

  private Answer device() {
    String code = "canary-device-" + UUID.randomUUID();
    typed.put(code, false);
    return Answer.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("user_code", "ABCD-1234")
            .put("device_code", code)
            .put("verification_uri", "https://microsoft.com/devicelogin")
            .put("expires_in", 900)
            .put("interval", 1)
            .put("message", "Open https://microsoft.com/devicelogin and type ABCD-1234."));
  }

  private Answer token(String host, String tenant, Map<String, String> form) {
    String grant = form.getOrDefault("grant_type", "");
    grants.add(grant);
    return switch (grant) {
      case "authorization_code" -> {
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        yield asked == null || !proves(form.get("code_verifier"), asked)
            ? refused("invalid_grant", "AADSTS501481: The code verifier does not match.")
            : person(host, tenant, form);
      }
      case "device_code", "urn:ietf:params:oauth:grant-type:device_code" ->
          typed.getOrDefault(form.getOrDefault("device_code", form.get("code")), false)
              ? person(host, tenant, form)
              : refused("authorization_pending", "AADSTS70016: Nobody has typed the code.");
      case "refresh_token" ->
          revoked || !renewals.containsKey(form.getOrDefault("refresh_token", ""))
              ? refused("invalid_grant", "AADSTS700082: The refresh token has expired.")
              : person(host, tenant, form);
      case "client_credentials" -> application(tenant, form);
      default -> refused("unsupported_grant_type", "AADSTS70003: " + grant);
    };
  }

  private static boolean proves(@Nullable String verifier, Map<String, String> asked) {
    if (verifier == null || !"S256".equals(asked.get("code_challenge_method"))) {
      return false;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return base64(hash).equals(asked.get("code_challenge"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer refused(String error, String why) {
    return Answer.json(
        400,
        JsonNodeFactory.instance
            .objectNode()
            .put("error", error)
            .put("error_description", why)
            .put("correlation_id", UUID.randomUUID().toString()));
  }

  private Answer application(String tenant, Map<String, String> form) {
    if (!APPLICATION.equals(form.get("client_id"))) {
      return refused("unauthorized_client", "AADSTS700016: There is no such application.");
    }
    if (!APPLICATION_SECRET.equals(form.get("client_secret"))) {
      return refused("invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    String resource = resource(form);
    return Answer.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("token_type", "Bearer")
            .put("expires_in", seconds)
            .put("ext_expires_in", seconds)
            .put("access_token", access(resource, tenant, APPLICATION)));
  }

  private Answer person(String host, String tenant, Map<String, String> form) {
    String home = tenant.equals("organizations") || tenant.equals("common") ? HOME : tenant;
    String renewal = "canary-refresh-" + UUID.randomUUID();
    renewals.put(renewal, home);
    ObjectNode claims =
        JsonNodeFactory.instance
            .objectNode()
            .put("ver", "2.0")
            .put("iss", "https://" + host + "/" + home + "/v2.0")
            .put("aud", form.get("client_id"))
            .put("sub", "subject")
            .put("oid", PERSON_ID)
            .put("tid", home)
            .put("name", "Ada")
            .put("preferred_username", PERSON)
            .put("iat", Instant.now().getEpochSecond())
            .put("exp", Instant.now().getEpochSecond() + seconds);
    ObjectNode who = JsonNodeFactory.instance.objectNode().put("uid", PERSON_ID).put("utid", HOME);
    return Answer.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("token_type", "Bearer")
            .put("scope", form.getOrDefault("scope", ""))
            .put("expires_in", seconds)
            .put("ext_expires_in", seconds)
            .put("access_token", access(resource(form), home, PERSON))
            .put("refresh_token", renewal)
            .put("id_token", base64("{\"alg\":\"none\"}") + "." + base64(claims.toString()) + ".")
            .put("client_info", base64(who.toString())));
  }

  private String access(String resource, String tenant, String who) {
    String token = "canary-access-" + UUID.randomUUID();
    access.put(token, new Token(resource, tenant, who));
    return token;
  }

  private static String resource(Map<String, String> form) {
    return Arrays.stream(form.getOrDefault("scope", "").split(" "))
        .filter(scope -> scope.endsWith("/.default"))
        .map(scope -> scope.substring(0, scope.length() - "/.default".length()))
        .findFirst()
        .orElse("");
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
