package org.ketbench.app.document.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Encoding;
import org.ketbench.app.document.FileForm;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;

/** One line of a journal. */
public sealed interface JournalEntry {
  long millis();

  /** Tells whether a file still holds the text that was known to be in it. */
  static String markOf(String text) {
    return "%08x-%d".formatted(text.hashCode(), text.length());
  }

  /**
   * A whole version, with which every file of a journal begins.
   *
   * @param file its path; null for a document without one
   * @param raw the text with its lines ending as in the file
   * @param usual how new lines end
   * @param modified whether it differs from the file
   * @param inFile the {@linkplain #markOf mark} of the text that is in the file as far as is known;
   *     null in what was written before marks were
   */
  record Whole(
      long millis,
      @Nullable String file,
      String name,
      Encoding encoding,
      LineEnds.End usual,
      String raw,
      boolean modified,
      @Nullable String inFile,
      Selection selection)
      implements JournalEntry {

    /** How it is written to its file. */
    public FileForm form() {
      LineEnds found = LineEnds.of(raw);
      return new FileForm(
          encoding, raw.indexOf('\n') < 0 && raw.indexOf('\r') < 0 ? LineEnds.all(usual) : found);
    }
  }

  /** A change of the version before. */
  record Edited(long millis, List<TextEdit> edits, Selection selection) implements JournalEntry {
    public Edited {
      edits = List.copyOf(edits);
    }
  }

  /** The version before is what is in the file. */
  record Saved(long millis) implements JournalEntry {}

  /** The version before is in no file and is not to come back by itself. */
  record Discarded(long millis) implements JournalEntry {}
}
