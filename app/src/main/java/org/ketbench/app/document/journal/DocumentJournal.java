package org.ketbench.app.document.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Change;
import org.ketbench.app.document.FileForm;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;

/**
 * Keeps the journal of one document while it is open. Nothing is written before the first change:
 * until then the file says it all.
 */
public final class DocumentJournal implements AutoCloseable {
  private final OpenDocument document;
  private final Path home;
  private final String session;
  private final Executor background;
  private final Consumer<IOException> failed;
  private final Clock clock;
  private final String untitled = "untitled-" + unlikeOthers();
  private final Consumer<Change> listener = this::changed;
  private @Nullable JournalWriter writer;
  private String key;

  /** What is in the file, as the journal has it. */
  private String knownInFile = "";

  /**
   * @param home of all journals
   * @param session a name for this run of the window
   * @param known the key under which a restored document has its journal; null for a new one
   */
  public DocumentJournal(
      OpenDocument document,
      Path home,
      String session,
      @Nullable String known,
      Executor background,
      Consumer<IOException> failed,
      Clock clock) {
    this.document = document;
    this.home = home;
    this.session = session;
    this.background = background;
    this.failed = failed;
    this.clock = clock;
    key = known == null ? wantedKey() : known;
    document.onChanged(listener);
    document.modified().addListener((_, _, modified) -> noteSaved(modified));
    if (document.modified().get()) {
      begin();
    }
  }

  /** The name of the folder of this document's journal. */
  public String key() {
    return key;
  }

  /** The name of the folder to which the next change goes: that of the file, if there is one. */
  public String nextKey() {
    return document.file().get() == null ? key : wantedKey();
  }

  /** The key of a file: its path as letters that every file system takes. */
  public static String keyOf(Path file) {
    byte[] name = file.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    return "file-" + UUID.nameUUIDFromBytes(name);
  }

  /** Nobody need be kept from guessing it, and what is for that takes long to set up. */
  private static UUID unlikeOthers() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  private String wantedKey() {
    Path file = document.file().get();
    return file == null ? untitled : keyOf(file);
  }

  private void changed(Change change) {
    JournalWriter current = writer;
    boolean moved = !key.equals(nextKey());
    if (current == null || moved) {
      if (document.modified().get()) {
        begin();
      }
      return;
    }
    boolean fileHasChanged = !document.savedText().equals(knownInFile);
    Supplier<JournalEntry.Whole> whole = whole();
    if (fileHasChanged || document.form().lineEnds().isMixed()) {
      // What is in the file, and how each line ends, is not told by edits.
      current.begin(whole);
    } else {
      current.append(
          new JournalEntry.Edited(clock.millis(), change.edits(), change.selection()), whole);
      noteSaved(document.modified().get());
    }
  }

  private void begin() {
    if (writer != null) {
      writer.close();
    }
    key = nextKey();
    JournalWriter fresh =
        new JournalWriter(new JournalFolder(home.resolve(key)), session, background, failed);
    fresh.begin(whole());
    writer = fresh;
  }

  private void noteSaved(boolean modified) {
    JournalWriter current = writer;
    if (current != null && !modified) {
      current.append(new JournalEntry.Saved(clock.millis()), whole());
    }
  }

  /** The document as it is now; the long part of making it is left to the background. */
  private Supplier<JournalEntry.Whole> whole() {
    Path file = document.file().get();
    String text = document.text().get();
    FileForm form = document.form();
    Selection selection = document.selection().get();
    boolean modified = document.modified().get();
    String saved = document.savedText();
    String name = document.name().get();
    knownInFile = saved;
    long now = clock.millis();
    return () ->
        new JournalEntry.Whole(
            now,
            file == null ? null : file.toString(),
            name,
            form.encoding(),
            form.lineEnds().usual(),
            form.lineEnds().restored(text),
            modified,
            JournalEntry.markOf(saved),
            selection);
  }

  /** Ends it for good: there is nothing to come back to. */
  public void discard() {
    noteSaved(false);
    close();
  }

  @Override
  public void close() {
    document.removeOnChanged(listener);
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
