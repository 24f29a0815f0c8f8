package org.ketbench.app.connector;

import java.net.URI;

/** What is around the window on the user's desktop. */
public interface Outside {
  /** That of the system. */
  Outside SYSTEM = new SystemOutside(System.getProperty("os.name", ""));

  /** Shows a page in the user's browser; tells whether one was started. */
  boolean browse(URI page);

  /** Shows a message on the desktop; tells whether the system was given it. */
  boolean notify(String title, String text);
}
