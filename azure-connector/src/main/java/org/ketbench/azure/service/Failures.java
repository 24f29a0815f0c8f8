package org.ketbench.azure.service;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.identity.CredentialUnavailableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalServiceException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.secret.Redaction;
import org.ketbench.azure.service.ServiceException.Kind;

/** Makes one kind of exception of everything that can go wrong with a call. */
final class Failures {
  static final HttpHeaderName CLIENT_REQUEST_ID = HttpHeaderName.X_MS_CLIENT_REQUEST_ID;
  static final HttpHeaderName REQUEST_ID = HttpHeaderName.X_MS_REQUEST_ID;
  private static final HttpHeaderName ERROR_CODE = HttpHeaderName.fromString("x-ms-error-code");

  private static final Pattern XML_CODE = Pattern.compile("<Code>([^<]*)</Code>");
  private static final Pattern XML_MESSAGE = Pattern.compile("<Message>([^<]*)</Message>");

  private Failures() {}

  /** What an answer that is not a success says. */
  static ServiceException answered(HttpResponse response, byte[] body) {
    HttpHeaders headers = response.getHeaders();
    ErrorData said = said(headers, body);
    int status = response.getStatusCode();
    StringBuilder message = new StringBuilder();
    if (status == 401) {
      message.append("The service does not accept the key or sign-in (401");
    } else if (status >= 500) {
      message.append("The service failed (").append(status);
    } else {
      message.append("The service refused (").append(status);
    }
    if (said.code() != null) {
      message.append(' ').append(said.code());
    }
    message.append(')');
    if (said.message() != null) {
      message.append(": ").append(said.message());
    } else if (status != 401) {
      message.append(" without saying why");
    }
    if (status == 403) {
      message.append(Role.advice(response.getRequest().getUrl().toString(), said.code()));
    }
    return new ServiceException(
        Kind.ANSWERED,
        message.toString(),
        status,
        said,
        headers.getValue(REQUEST_ID),
        response.getRequest().getHeaders().getValue(CLIENT_REQUEST_ID),
        retryAfter(headers),
        null);
  }

  private static ErrorData said(HttpHeaders headers, byte[] body) {
    String code = headers.getValue(ERROR_CODE);
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.contains("<Error>")) {
      String xmlCode = first(XML_CODE, text);
      return clean(
          ErrorData.of(xmlCode == null ? code : xmlCode, firstLine(first(XML_MESSAGE, text))));
    }
    try {
      JsonNode root = Json.read(body);
      JsonNode error = root.path("error").isObject() ? root.path("error") : root;
      if (error.isObject()) {
        ErrorData said = WireReader.error(new Fields(error));
        return clean(
            said.code() != null
                ? said
                : new ErrorData(code, said.message(), said.target(), said.details(), said.inner()));
      }
    } catch (JsonProcessingException e) {
      return ErrorData.of(code, null);
    }
    return ErrorData.of(code, null);
  }

  /** Storage adds a request number and a time on lines of their own. */
  private static @Nullable String firstLine(@Nullable String text) {
    return text == null ? null : text.lines().findFirst().orElse("").strip();
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : null;
  }

  private static ErrorData clean(ErrorData said) {
    return new ErrorData(
        clean(said.code()),
        clean(said.message()),
        clean(said.target()),
        said.details().stream().map(Failures::clean).toList(),
        clean(said.inner()));
  }

  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : Redaction.clean(text);
  }

  /** How long to wait; a date counts from the service's own clock, which may differ from ours. */
  static @Nullable Duration retryAfter(HttpHeaders headers) {
    for (HttpHeaderName name :
        List.of(HttpHeaderName.RETRY_AFTER_MS, HttpHeaderName.X_MS_RETRY_AFTER_MS)) {
      Duration wait = wait(headers.getValue(name), 1);
      if (wait != null) {
        return wait;
      }
    }
    String value = headers.getValue(HttpHeaderName.RETRY_AFTER);
    Duration wait = wait(value, 1000);
    if (wait != null || value == null) {
      return wait;
    }
    Instant until = date(value);
    if (until == null) {
      return null;
    }
    String sent = headers.getValue(HttpHeaderName.DATE);
    Instant now = sent == null ? null : date(sent);
    Duration left = Duration.between(now == null ? Instant.now() : now, until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static @Nullable Duration wait(@Nullable String number, long milliseconds) {
    if (number == null || !number.strip().matches("\\d{1,9}")) {
      return null;
    }
    return Duration.ofMillis(Long.parseLong(number.strip()) * milliseconds);
  }

  private static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** What an exception on the way means for what may have happened. */
  static ServiceException broken(Throwable problem, @Nullable HttpRequest request) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof ServiceException known) {
        return known;
      }
    }
    String id = request == null ? null : request.getHeaders().getValue(CLIENT_REQUEST_ID);
    for (Throwable each = problem; each != null; each = each.getCause()) {
      switch (each) {
        case CredentialUnavailableException missing -> {
          return failure(Kind.NOT_SIGNED_IN, "There is no sign-in to use", missing, id);
        }
        case ClientAuthenticationException refused -> {
          return refused(refused, id);
        }
        case MsalException refused -> {
          return refused(refused, id);
        }
        case ConnectException unreachable -> {
          return failure(
              Kind.NOT_SENT, "The service cannot be reached" + at(request), unreachable, id);
        }
        case HttpConnectTimeoutException slow -> {
          return failure(
              Kind.NOT_SENT, "The service cannot be reached in time" + at(request), slow, id);
        }
        case UnknownHostException unknown -> {
          return failure(Kind.NOT_SENT, "The service's name is not known", unknown, id);
        }
        case UnresolvedAddressException unknown -> {
          return failure(
              Kind.NOT_SENT, "The service's name is not known" + at(request), unknown, id);
        }
        case SSLHandshakeException untrusted -> {
          return failure(Kind.NOT_SENT, "The service's certificate is refused", untrusted, id);
        }
        case InterruptedException stopped -> {
          Thread.currentThread().interrupt();
          return failure(Kind.UNKNOWN, "The call was stopped", stopped, id);
        }
        default -> {}
      }
    }
    return failure(
        Kind.UNKNOWN, "The connection broke before the answer was complete", problem, id);
  }

  /** Without path and query, which may hold a grant. */
  private static String at(@Nullable HttpRequest request) {
    return request == null
        ? ""
        : " at " + request.getUrl().getProtocol() + "://" + request.getUrl().getAuthority();
  }

  private static ServiceException refused(Exception refused, @Nullable String id) {
    return isForNow(refused)
        ? failure(Kind.NOT_SENT, "The sign-in service cannot be reached", refused, id)
        : failure(Kind.NOT_SIGNED_IN, "The sign-in was refused", refused, id);
  }

  /** Whether a sign-in failed for want of a network or a service, and not for want of rights. */
  private static boolean isForNow(Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof MsalServiceException told
          && AuthenticationErrorCode.UNKNOWN.equals(told.errorCode())) {
        return true;
      }
      if (each instanceof ConnectException
          || each instanceof HttpConnectTimeoutException
          || each instanceof UnknownHostException
          || each instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  /** An answer that was received whole and makes no sense. */
  static ServiceException unreadable(String why, int status) {
    return new ServiceException(
        Kind.UNREADABLE,
        "The service's answer cannot be read: " + Redaction.clean(why),
        status,
        null,
        null,
        null,
        null,
        null);
  }

  private static ServiceException failure(
      Kind kind, String what, Throwable why, @Nullable String id) {
    String reason = why.getMessage();
    String text = reason == null || reason.isBlank() ? "" : ": " + Redaction.clean(reason);
    return new ServiceException(kind, what + text, 0, null, null, id, null, null);
  }
}
