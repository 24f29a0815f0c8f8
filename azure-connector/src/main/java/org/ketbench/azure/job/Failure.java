package org.ketbench.azure.job;

import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.ServiceException;

/** Says what a failed call means for people. */
public final class Failure {
  private Failure() {}

  public static ConnectorException of(ServiceException failure) {
    Reaction reaction = Classification.of(failure);
    String text = String.valueOf(failure.getMessage());
    String number =
        failure.requestId() == null ? "" : " Its request id is " + failure.requestId() + ".";
    return new ConnectorException(
        reaction,
        failure.code() == null ? "service" : failure.code(),
        "%s%s%s What to do: %s."
            .formatted(text, text.endsWith(".") ? "" : ".", number, advice(failure, reaction)),
        failure);
  }

  /** What answers without a word of the service's own may not be the service. */
  private static String advice(ServiceException failure, Reaction reaction) {
    return switch (failure.kind()) {
      case NOT_SENT -> "check the network and the workspace's address, and try again";
      case UNREADABLE ->
          "try again; if it stays so, check that the address is that of a quantum workspace";
      case ANSWERED ->
          failure.status() == 404 && failure.code() == null
              ? "check that the address is that of a quantum workspace"
              : reaction.advice();
      default -> reaction.advice();
    };
  }
}
