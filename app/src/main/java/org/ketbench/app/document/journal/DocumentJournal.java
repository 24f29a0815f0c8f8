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
import org.ketbench.app.document.Encoding;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.MinimalEdit;
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

  private String knownText = "";

  /** The text after the change that was told last. */
  private String toldText;

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
    toldText = document.text().get();
    document.onChanged(listener);
    document.modified().addListener((_, _, modified) -> settled(modified));
    if (document.modified().get()) {
      // What was in the file is in the journal that it was restored from.
      begin(false);
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
    toldText = document.text().get();
    JournalWriter current = writer;
    boolean moved = !key.equals(nextKey());
    if (current == null || moved) {
      if (document.modified().get()) {
        begin(!document.savedText().isEmpty());
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

  /**
   * Begins a new file.
   *
   * @param withFile whether what is in the document's file comes first, which nothing else has
   */
  private void begin(boolean withFile) {
    if (writer != null) {
      writer.close();
    }
    key = nextKey();
    JournalWriter fresh =
        new JournalWriter(new JournalFolder(home.resolve(key)), session, background, failed);
    if (withFile) {
      fresh.begin(inFile(), sinceInFile());
    } else {
      fresh.begin(whole());
    }
    writer = fresh;
  }

  /**
   * Undoing, too, may come back to what was saved; that is told with its change, not before.
   * Without a change the file has gone, and its text is nowhere else then.
   */
  private void settled(boolean modified) {
    String text = document.text().get();
    if (modified && text.equals(toldText)) {
      begin(false);
    } else if (text.equals(knownText)) {
      noteSaved(modified);
    }
  }

  private void noteSaved(boolean modified) {
    JournalWriter current = writer;
    if (current != null && !modified) {
      current.append(new JournalEntry.Saved(clock.millis()), whole());
    }
  }

  /** The document as it is now; the long part of making it is left to the background. */
  private Supplier<JournalEntry.Whole> whole() {
    knownText = document.text().get();
    return whole(
        knownText,
        document.form().lineEnds(),
        document.selection().get(),
        document.modified().get());
  }

  /**
   * The document as it is in its file; how each line ends there is told only where all do alike.
   */
  private Supplier<JournalEntry.Whole> inFile() {
    LineEnds ends = LineEnds.all(document.form().lineEnds().usual());
    return whole(document.savedText(), ends, Selection.START, false);
  }

  private Supplier<JournalEntry.Whole> whole(
      String text, LineEnds ends, Selection selection, boolean modified) {
    Path file = document.file().get();
    Encoding encoding = document.form().encoding();
    String saved = document.savedText();
    String name = document.name().get();
    knownInFile = saved;
    long now = clock.millis();
    return () ->
        new JournalEntry.Whole(
            now,
            file == null ? null : file.toString(),
            name,
            encoding,
            ends.usual(),
            ends.restored(text),
            modified,
            JournalEntry.markOf(saved),
            selection);
  }

  /** What makes the document as it is now of what is in its file. */
  private Supplier<? extends JournalEntry> sinceInFile() {
    if (document.form().lineEnds().isMixed()) {
      return whole();
    }
    String saved = document.savedText();
    String text = document.text().get();
    Selection selection = document.selection().get();
    long now = clock.millis();
    return () -> new JournalEntry.Edited(now, MinimalEdit.between(saved, text), selection);
  }

  /** Ends it for good: there is nothing to come back to. */
  public void discard() {
    JournalWriter current = writer;
    if (current != null) {
      current.append(
          document.modified().get()
              ? new JournalEntry.Discarded(clock.millis())
              : new JournalEntry.Saved(clock.millis()),
          whole());
    }
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
