package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.FileText;
import org.ketbench.app.document.MinimalEdit;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.text.Texts;

/**
 * Notices when other programs change the files that are open. A document without changes follows
 * its file, as a step that can be undone; one with changes asks.
 */
final class ExternalChanges {
  private static final Texts TEXTS = Texts.beside(ExternalChanges.class);

  private final OpenDocuments documents;
  private final Notices notices;
  private final Executor background;
  private final Executor display;
  private final Runnable compare;
  private final Map<OpenDocument, Stamp> seen = new WeakHashMap<>();

  /**
   * What a file looks like from outside.
   *
   * @param exists whether it is there, and not a folder or a pipe of its name
   */
  private record Stamp(Path file, boolean exists, long size, FileTime time) {
    static Stamp of(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(file, found.isRegularFile(), found.size(), found.lastModifiedTime());
      } catch (IOException e) {
        return new Stamp(file, false, 0, FileTime.fromMillis(0));
      }
    }
  }

  /**
   * @param background looks at files
   * @param display the thread that documents belong to
   * @param compare shows how the active document differs from its file
   */
  ExternalChanges(
      OpenDocuments documents,
      Notices notices,
      Executor background,
      Executor display,
      Runnable compare) {
    this.compare = compare;
    this.documents = documents;
    this.notices = notices;
    this.background = background;
    this.display = display;
  }

  /** Looks at the files of all documents. */
  void look() {
    for (OpenDocument document : documents.all()) {
      Path file = document.file().get();
      if (file != null) {
        Stamp last = seen.get(document);
        String known = document.savedText();
        background.execute(() -> look(document, file, last, known));
      }
    }
  }

  /**
   * Looks at a file that is about to be written, which may have changed since the last look.
   *
   * @param save saves all the same
   * @return whether it may be written
   */
  boolean mayBeWritten(OpenDocument document, Path file, Runnable save) {
    if (Stamp.of(file).equals(seen.get(document))) {
      // To read a large file again could be felt.
      return true;
    }
    FileText content;
    try {
      content = FileText.of(Files.readAllBytes(file));
    } catch (IOException e) {
      // Nothing is there that could be lost, or writing it will fail as well and say why.
      return true;
    }
    String text = content.text();
    if (text.equals(document.savedText()) || text.equals(document.text().get())) {
      return true;
    }
    if (document.modified().get()) {
      ask(
          document,
          content,
          "external.notSaved",
          new Notices.Answer(TEXTS.get("external.save"), save));
    } else {
      follow(document, content);
    }
    return false;
  }

  private void look(OpenDocument document, Path file, @Nullable Stamp last, String known) {
    Stamp now = Stamp.of(file);
    if (now.equals(last)) {
      return;
    }
    FileText content = null;
    try {
      content = now.exists() ? FileText.of(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      // It is being replaced just now; the next look will find it.
      return;
    }
    FileText found = content;
    display.execute(
        () -> {
          if (!known.equals(document.savedText())) {
            // It was saved meanwhile, and what was found may be older than that.
            return;
          }
          seen.put(document, now);
          if (file.equals(document.file().get()) && documents.all().contains(document)) {
            changed(document, file, found);
          }
        });
  }

  private void changed(OpenDocument document, Path file, @Nullable FileText content) {
    if (content == null) {
      document.loseFile();
      notices.warn(TEXTS.get("external.gone", file));
      return;
    }
    String text = content.text();
    if (text.equals(document.savedText())) {
      return;
    }
    if (!document.modified().get() || text.equals(document.text().get())) {
      follow(document, content);
    } else {
      ask(
          document,
          content,
          "external.changed",
          new Notices.Answer(TEXTS.get("external.keep"), () -> {}));
    }
  }

  private void follow(OpenDocument document, FileText content) {
    document.reload(content, TEXTS.get("external.step"));
    notices.tell(TEXTS.get("external.reloaded", document.name().get()));
  }

  /** Takes the change of the other program, which may have been saved over meanwhile. */
  private static void take(OpenDocument document, FileText content) {
    String step = TEXTS.get("external.step");
    if (document.savedText().equals(content.text())) {
      document.reload(content, step);
    } else {
      document.edit(step, MinimalEdit.between(document.text().get(), content.text()));
    }
  }

  private void ask(
      OpenDocument document, FileText content, String question, Notices.Answer keepMine) {
    document.noteOnDisk(content.text());
    notices.ask(
        TEXTS.get(question, document.name().get()),
        List.of(
            new Notices.Answer(TEXTS.get("external.reload"), () -> take(document, content)),
            new Notices.Answer(
                TEXTS.get("external.compare"),
                () -> {
                  documents.activate(document);
                  compare.run();
                }),
            keepMine));
  }
}
