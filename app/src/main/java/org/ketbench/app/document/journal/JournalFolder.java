package org.ketbench.app.document.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.FileForm;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;

/**
 * The journals of one document: files that begin with a whole version and go on with its changes.
 * Their names begin with the time, and tell the session that wrote them.
 */
public final class JournalFolder {
  private static final String SUFFIX = ".journal";
  private static final int MOST_FILES = 60;
  private static final long MOST_BYTES = 100_000_000;

  /** The last one may have been cut before its first version was whole. */
  private static final int KEPT_OF_EACH = 2;

  /** Who has not typed for so long has something that is worth going back to. */
  private static final long PAUSE_MILLIS = 120_000;

  private static final int MOST_VERSIONS = 100;

  private final Path folder;
  private final JournalLines lines = new JournalLines();

  /**
   * A version that was found.
   *
   * @param file its path; null for a document without one
   * @param inFile the mark of the text that was in the file, as far as is known; null where nothing
   *     tells
   */
  public record Version(
      long millis,
      @Nullable String file,
      String name,
      FileForm form,
      String text,
      Selection selection,
      boolean modified,
      @Nullable String inFile) {

    /** Whether this was what the file held. */
    public boolean isInFile() {
      return file != null && !modified && JournalEntry.markOf(text).equals(inFile);
    }
  }

  public JournalFolder(Path folder) {
    this.folder = folder;
  }

  Path file(long millis, String session) throws IOException {
    Files.createDirectories(folder);
    for (long time = millis; ; time++) {
      Path path = folder.resolve("%015d-%s%s".formatted(time, session, SUFFIX));
      if (!Files.exists(path)) {
        return path;
      }
    }
  }

  /** The last version that a session has written. */
  public Optional<Version> last(String session) throws IOException {
    for (Path file : files().reversed()) {
      if (isOf(session, file)) {
        Optional<Version> version = read(file);
        if (version.isPresent()) {
          return version;
        }
      }
    }
    return Optional.empty();
  }

  /** Sees to it that the last version of a session outlives the machine's power, too. */
  public void force(String session) throws IOException {
    for (Path file : files().reversed()) {
      if (isOf(session, file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        return;
      }
    }
  }

  /**
   * Has the last version of a session not come back by itself any more: another session has it.
   * Does nothing where that has been done.
   */
  public void settle(String session) throws IOException {
    Optional<Version> last = last(session);
    if (last.isPresent() && last.get().modified()) {
      Version version = last.get();
      long next = version.millis() + 1;
      // Not behind the entries that are there, of which the last may have been cut.
      Files.write(
          file(next, session),
          lines.write(
              new JournalEntry.Whole(
                  next,
                  version.file(),
                  version.name(),
                  version.form().encoding(),
                  version.form().lineEnds().usual(),
                  version.form().lineEnds().restored(version.text()),
                  false,
                  version.inFile(),
                  version.selection())),
          StandardOpenOption.CREATE_NEW);
    }
  }

  /**
   * The versions that can be gone back to, the newest first: what was in the file when it was
   * opened, what was saved, what was there before a pause, and the last one of each journal; where
   * they follow each other with the same text, the earliest.
   */
  public List<Version> versions() throws IOException {
    List<Version> versions = new ArrayList<>();
    for (Path file : files().reversed()) {
      Deque<Version> kept = new ArrayDeque<>();
      read(file, (before, after) -> keep(before, after, kept)).ifPresent(kept::addFirst);
      kept.stream()
          .limit(MOST_VERSIONS - versions.size())
          .forEach(version -> add(version, versions));
    }
    return versions;
  }

  private static void add(Version earlier, List<Version> versions) {
    if (!versions.isEmpty() && versions.getLast().text().equals(earlier.text())) {
      versions.removeLast();
    }
    versions.add(earlier);
  }

  private static void keep(Version before, Version after, Deque<Version> kept) {
    boolean saved = !before.modified() && after.modified();
    if (saved || after.millis() - before.millis() > PAUSE_MILLIS) {
      kept.addFirst(before);
      if (kept.size() > MOST_VERSIONS) {
        kept.removeLast();
      }
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(SUFFIX))
          .sorted(Comparator.comparing(path -> path.getFileName().toString()))
          .toList();
    }
  }

  private Optional<Version> read(Path file) throws IOException {
    return read(file, (_, _) -> {});
  }

  /**
   * Reads the last version; what was cut within a letter is read as well, up to there.
   *
   * @param passed is shown each version and the one after it
   */
  private Optional<Version> read(Path file, BiConsumer<Version, Version> passed)
      throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      String first = reader.readLine();
      if (first == null || !(lines.read(first) instanceof JournalEntry.Whole whole)) {
        return Optional.empty();
      }
      Version version = version(whole);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JournalEntry entry = lines.read(line);
        if (entry == null) {
          break;
        }
        Version next = after(version, entry);
        passed.accept(version, next);
        version = next;
      }
      return Optional.of(version);
    }
  }

  private static Version version(JournalEntry.Whole whole) {
    return new Version(
        whole.millis(),
        whole.file(),
        whole.name(),
        whole.form(),
        LineEnds.normalized(whole.raw()),
        whole.selection(),
        whole.modified(),
        whole.inFile());
  }

  private static Version after(Version before, JournalEntry entry) {
    return switch (entry) {
      case JournalEntry.Whole whole -> version(whole);
      case JournalEntry.Saved(long millis) ->
          settled(before, millis, JournalEntry.markOf(before.text()));
      case JournalEntry.Discarded(long millis) -> settled(before, millis, before.inFile());
      case JournalEntry.Edited edited ->
          new Version(
              edited.millis(),
              before.file(),
              before.name(),
              before.form(),
              TextEdit.apply(before.text(), edited.edits()),
              edited.selection(),
              true,
              before.inFile());
    };
  }

  private static Version settled(Version before, long millis, @Nullable String inFile) {
    return new Version(
        millis,
        before.file(),
        before.name(),
        before.form(),
        before.text(),
        before.selection(),
        false,
        inFile);
  }

  /**
   * Removes the oldest files where there are too many or they are too large, but not the last ones
   * of any session: they may be all there is of its unsaved work.
   */
  void prune() throws IOException {
    List<Path> files = files();
    Map<String, Integer> newer = new HashMap<>();
    long bytes = 0;
    for (int i = files.size() - 1; i >= 0; i--) {
      bytes += size(files.get(i));
      boolean spare = newer.merge(session(files.get(i)), 1, Integer::sum) > KEPT_OF_EACH;
      if (spare && (files.size() - i > MOST_FILES || bytes > MOST_BYTES)) {
        Files.deleteIfExists(files.get(i));
      }
    }
  }

  private static boolean isOf(String session, Path file) {
    return file.getFileName().toString().endsWith("-" + session + SUFFIX);
  }

  private static String session(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.indexOf('-') + 1);
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      // Another window has just removed it.
      return 0;
    }
  }
}
