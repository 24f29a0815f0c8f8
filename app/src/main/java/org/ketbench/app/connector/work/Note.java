package org.ketbench.app.connector.work;

/**
 * What is said about something that was asked for.
 *
 * @param text empty where there is nothing to be said
 * @param isTrouble whether something did not go as it was asked for
 */
public record Note(String text, boolean isTrouble) {
  public static final Note NONE = new Note("", false);

  /** Something was done, or is as it should be. */
  public static Note told(String text) {
    return new Note(text, false);
  }

  /** Something could not be done. */
  public static Note trouble(String text) {
    return new Note(text, true);
  }

  public static Note of(Trouble trouble) {
    return new Note(trouble.text(), true);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
