package org.ketbench.app.shell;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ketbench.app.connector.Outside;

/** Keeps what was shown outside of the window. */
final class RecordedOutside implements Outside {
  final List<URI> pages = new CopyOnWriteArrayList<>();
  final List<String> notices = new CopyOnWriteArrayList<>();

  @Override
  public boolean browse(URI page) {
    pages.add(page);
    return true;
  }

  @Override
  public boolean notify(String title, String text) {
    notices.add(text);
    return true;
  }
}
