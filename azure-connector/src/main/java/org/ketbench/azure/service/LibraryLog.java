package org.ketbench.azure.service;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the Azure libraries write to the log. They report each broken connection as severe, which is
 * for the caller to judge, so a program that shows its log to people keeps them quiet.
 *
 * @param loggers held, since a logger that nobody holds forgets its level
 */
public record LibraryLog(List<Logger> loggers) {

  /** The loggers of the libraries. */
  public static LibraryLog standard() {
    return new LibraryLog(
        List.of(
            Logger.getLogger("com.azure"),
            Logger.getLogger("com.microsoft.aad"),
            Logger.getLogger("reactor")));
  }

  public void quiet() {
    loggers.forEach(logger -> logger.setLevel(Level.OFF));
  }

  public void verbose() {
    loggers.forEach(logger -> logger.setLevel(Level.ALL));
  }
}
