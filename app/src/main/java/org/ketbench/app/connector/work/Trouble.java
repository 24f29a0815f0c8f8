package org.ketbench.app.connector.work;

import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.Failure;
import org.ketbench.azure.ledger.LedgerException;
import org.ketbench.azure.local.store.StoreException;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.target.OwnPrices;
import org.ketbench.azure.workspace.WorkspaceException;

/**
 * What went wrong, for people.
 *
 * @param reaction what it asks for
 */
public record Trouble(String text, Reaction reaction) {
  private static final Texts TEXTS = Texts.beside(Trouble.class);

  /** Of a failure of any kind. */
  public static Trouble of(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return switch (failure) {
      case ConnectorException connector -> new Trouble(connector.text(), connector.reaction());
      case ServiceException service -> of(Failure.of(service));
      case LedgerException _ -> new Trouble(message, Reaction.ASK);
      case StoreException _ -> new Trouble(message, Reaction.RETRY);
      case WorkspaceException _ -> new Trouble(message, Reaction.RETRY_WITH_CHANGE);
      case IllegalArgumentException _ -> new Trouble(message, Reaction.RETRY_WITH_CHANGE);
      case OwnPrices.PriceListException _ -> new Trouble(message, Reaction.RETRY_WITH_CHANGE);
      default -> new Trouble(TEXTS.get("trouble.unknown", failure.toString()), Reaction.FATAL);
    };
  }
}
