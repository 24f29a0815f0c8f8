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
            .formatted(text, text.endsWith(".") ? "" : ".", number, reaction.advice()),
        failure);
  }
}
