package org.ketbench.azure.service;

import com.azure.core.http.HttpRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call to the service or to storage that did not do what was asked. Its texts hold no key, token
 * or signature.
 */
public final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final int status;
  private final @Nullable String code;
  private final transient @Nullable ErrorData error;
  private final @Nullable String requestId;
  private final @Nullable String clientRequestId;
  private final @Nullable Duration retryAfter;

  /** How far a call came. */
  public enum Kind {
    /** The service answered, and refused or failed. */
    ANSWERED,
    /** Nothing reached the service: the call had no effect. */
    NOT_SENT,
    /** The connection broke on the way: the call may have had its effect. */
    UNKNOWN,
    /** The service answered what cannot be understood: the call may have had its effect. */
    UNREADABLE,
    /** There is no valid sign-in, and nothing was sent. */
    NOT_SIGNED_IN
  }

  ServiceException(
      Kind kind,
      String message,
      int status,
      @Nullable ErrorData error,
      @Nullable String requestId,
      @Nullable String clientRequestId,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.status = status;
    this.error = error;
    this.code = error == null ? null : error.code();
    this.requestId = requestId;
    this.clientRequestId = clientRequestId;
    this.retryAfter = retryAfter;
  }

  /** A failure as the service answers it, for those who stand in for the service. */
  public static ServiceException answered(
      int status, @Nullable String code, String message, @Nullable Duration retryAfter) {
    return new ServiceException(
        Kind.ANSWERED, message, status, ErrorData.of(code, message), null, null, retryAfter, null);
  }

  /** A failure on the way, for those who stand in for the service. */
  public static ServiceException broken(Kind kind, String message) {
    return new ServiceException(kind, message, 0, null, null, null, null, null);
  }

  /** What went wrong on the way to an address, by what a client threw. */
  public static ServiceException because(Throwable problem, HttpRequest request) {
    return Failures.broken(problem, request);
  }

  public Kind kind() {
    return kind;
  }

  /** The HTTP status; 0 where nothing was answered. */
  public int status() {
    return status;
  }

  /** The service's name for the failure. */
  public @Nullable String code() {
    return code;
  }

  /** Everything the service said about it. */
  public @Nullable ErrorData error() {
    return error;
  }

  /** The service's number of the call, for whoever asks its support. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** The client's number of the call, the same for each time it was tried. */
  public @Nullable String clientRequestId() {
    return clientRequestId;
  }

  /** How long the service wants to be left alone. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether the call may have had its effect although it failed. */
  public boolean mayHaveHappened() {
    return switch (kind) {
      case NOT_SENT, NOT_SIGNED_IN -> false;
      case UNKNOWN, UNREADABLE -> true;
      case ANSWERED -> status >= 500 || status == 408;
    };
  }

  public boolean isNotFound() {
    return kind == Kind.ANSWERED && status == 404;
  }
}
