package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.JournalFolder;
import org.ketbench.app.document.journal.JournalFolder.Version;
import org.ketbench.app.text.Texts;

/** Shows what a document was like before, in this window or an earlier one. */
final class HistoryCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(HistoryCommands.class);

  private final WindowViewModel window;
  private final Overlay overlay;
  private final Notices notices;
  private final Function<OpenDocument, @Nullable Path> journal;

  /**
   * @param journal the folder of a document's journal
   */
  HistoryCommands(
      WindowViewModel window,
      Overlay overlay,
      Notices notices,
      Function<OpenDocument, @Nullable Path> journal) {
    this.window = window;
    this.overlay = overlay;
    this.notices = notices;
    this.journal = journal;
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.named("file.localHistory", TEXTS)
            .group(2)
            .available(window.activeDocument().map(_ -> true).orElse(false), "reason.noDocument")
            .runs(this::show));
  }

  private void show() {
    OpenDocument document = window.documents().active().get();
    Path folder = document == null ? null : journal.apply(document);
    if (document == null) {
      return;
    }
    try {
      List<Version> versions = folder == null ? List.of() : new JournalFolder(folder).versions();
      new LocalHistory(document, versions, overlay, version -> open(document, version)).open();
    } catch (IOException e) {
      notices.warn(
          TEXTS.get("file.cannotRead", String.valueOf(folder), String.valueOf(e.getMessage())));
    }
  }

  private void open(OpenDocument document, Version version) {
    String name = document.name().get() + ", " + LocalHistory.time(version);
    window.documents().create(name).begin(version.text());
  }
}
