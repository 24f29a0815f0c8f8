package org.ketbench.app.document.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketbench.app.settings.TabLayout;

/**
 * What a session had changed and not saved, found from the journals alone; for when the list of
 * what was open is lost. Documents that were closed long before are left in their journals.
 */
public final class UnsavedWork {
  private static final Duration OF_ONE_SITTING = Duration.ofDays(1);
  private static final int MOST = 20;

  private UnsavedWork() {}

  private record Unsaved(String journal, JournalFolder.Version version) {}

  /**
   * The documents of the last day that a session worked in them.
   *
   * @param histories the folder of all journals
   * @param session the name of the session that wrote them
   */
  public static Session of(Path histories, String session) throws IOException {
    if (!Files.isDirectory(histories)) {
      return Session.EMPTY;
    }
    List<Unsaved> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(histories)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Optional<JournalFolder.Version> last = new JournalFolder(folder).last(session);
        if (last.isPresent() && last.get().modified()) {
          found.add(new Unsaved(String.valueOf(folder.getFileName()), last.get()));
        }
      }
    }
    found.sort(Comparator.comparingLong((Unsaved each) -> each.version().millis()).reversed());
    long since =
        found.isEmpty() ? 0 : found.getFirst().version().millis() - OF_ONE_SITTING.toMillis();
    return new Session(
        found.stream()
            .filter(each -> each.version().millis() >= since)
            .limit(MOST)
            .map(UnsavedWork::tab)
            .toList(),
        0);
  }

  private static Session.OpenTab tab(Unsaved unsaved) {
    JournalFolder.Version version = unsaved.version();
    return new Session.OpenTab(
        version.file(), version.name(), unsaved.journal(), version.selection(), TabLayout.USUAL);
  }
}
