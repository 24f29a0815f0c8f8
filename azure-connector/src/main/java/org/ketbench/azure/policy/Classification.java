package org.ketbench.azure.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.service.ServiceException;

/** Which failure asks for what, by the codes that the service and its providers really give. */
public final class Classification {
  private static final Map<String, Reaction> JOBS =
      Map.ofEntries(
          Map.entry("invalidinputdata", Reaction.RETRY_WITH_CHANGE),
          Map.entry("invalidinputerror", Reaction.RETRY_WITH_CHANGE),
          Map.entry("cannottranslateinputdata", Reaction.RETRY_WITH_CHANGE),
          Map.entry("cannottranslateoutputdata", Reaction.RETRY_WITH_CHANGE),
          Map.entry("qirpreprocessingfailed", Reaction.RETRY_WITH_CHANGE),
          Map.entry("qirlinkingfailed", Reaction.RETRY_WITH_CHANGE),
          Map.entry("compilationerror", Reaction.RETRY_WITH_CHANGE),
          Map.entry("bitcodeerror", Reaction.RETRY_WITH_CHANGE),
          Map.entry("quantinuum - 1000", Reaction.RETRY_WITH_CHANGE),
          Map.entry("honeywell - 1000", Reaction.RETRY_WITH_CHANGE),
          Map.entry("inputdatanotfound", Reaction.RETRY_WITH_CHANGE),
          Map.entry("inputfilemissing", Reaction.RETRY_WITH_CHANGE),
          Map.entry("quantinuum - 1001", Reaction.RETRY),
          Map.entry("honeywell - 1001", Reaction.RETRY),
          Map.entry("providertimeout", Reaction.RETRY),
          Map.entry("partnercallfailed", Reaction.RETRY),
          Map.entry("transientfailure", Reaction.RETRY),
          Map.entry("internalerror", Reaction.RETRY),
          Map.entry("targetunavailable", Reaction.FALL_BACK_LOCAL),
          Map.entry("invalidproperty", Reaction.FATAL),
          Map.entry("propertynotspecified", Reaction.FATAL),
          Map.entry("runtimeerror", Reaction.FATAL),
          Map.entry("unexpectederroroccurred", Reaction.FATAL));

  private static final Set<String> EXPIRED =
      Set.of("authenticationfailed", "authorizationfailure", "containernotfound", "blobnotfound");

  private Classification() {}

  /** Of a call that failed. */
  public static Reaction of(ServiceException failure) {
    return switch (failure.kind()) {
      case NOT_SENT, UNKNOWN, UNREADABLE -> Reaction.RETRY;
      case NOT_SIGNED_IN -> Reaction.SIGN_IN_AGAIN;
      case ANSWERED -> answered(failure.status(), failure.code());
    };
  }

  private static Reaction answered(int status, @Nullable String code) {
    String name = code == null ? "" : code.toLowerCase(Locale.ROOT);
    return switch (status) {
      case 401 -> Reaction.SIGN_IN_AGAIN;
      // Storage answers 403 where a grant has ended; a new one is all it takes.
      case 403 -> EXPIRED.contains(name) ? Reaction.RETRY_WITH_CHANGE : Reaction.ASK;
      case 400, 404, 409, 412, 413, 415, 422 -> Reaction.RETRY_WITH_CHANGE;
      case 408, 429 -> Reaction.RETRY;
      case 501, 505 -> Reaction.FATAL;
      default -> status >= 500 ? Reaction.RETRY : Reaction.FATAL;
    };
  }

  /** Of a job that failed, by the code that the service gives as its reason. */
  public static Reaction ofJob(@Nullable String code) {
    return code == null
        ? Reaction.FATAL
        : JOBS.getOrDefault(code.strip().toLowerCase(Locale.ROOT), Reaction.FATAL);
  }
}
