package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ketbench.app.document.FileForm;
import org.ketbench.app.document.FileText;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.document.Selection;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Opens, saves and closes documents, asking where it must and saying what went wrong. */
final class FileViewModel {
  private static final Texts TEXTS = Texts.beside(FileViewModel.class);

  /** Reading and decoding more than these bytes could be felt. */
  private static final long LARGE = 1 << 20;

  private final OpenDocuments documents;
  private final SettingsStore settings;
  private final Dialogs dialogs;
  private final Notices notices;
  private final ExternalChanges external;
  private final Executor reading;
  private final Executor display;

  /**
   * @param reading where large files are read
   * @param display the thread that documents belong to
   */
  FileViewModel(
      OpenDocuments documents,
      SettingsStore settings,
      Dialogs dialogs,
      Notices notices,
      ExternalChanges external,
      Executor reading,
      Executor display) {
    this.documents = documents;
    this.settings = settings;
    this.dialogs = dialogs;
    this.notices = notices;
    this.external = external;
    this.reading = reading;
    this.display = display;
  }

  void openChosen() {
    openAll(dialogs.chooseFilesToOpen());
  }

  void open(Path file) {
    openAll(List.of(file));
  }

  /**
   * Opens a file, or turns to it, with a place selected.
   *
   * @param place in the characters of the file
   */
  void openAt(Path file, Span place) {
    openAll(
        List.of(file),
        opened -> {
          String text = opened.text().get();
          FileForm form = opened.form();
          opened.select(
              new Selection(form.inText(text, place.start()), form.inText(text, place.end())));
        });
  }

  /** Opens files in their order; where one is large, the window does not wait for them. */
  void openAll(List<Path> paths) {
    openAll(paths, _ -> {});
  }

  private void openAll(List<Path> paths, Consumer<OpenDocument> then) {
    List<Path> files = paths.stream().map(each -> each.toAbsolutePath().normalize()).toList();
    boolean large = files.stream().anyMatch(FileViewModel::isLarge);
    Executor reader = large ? reading : Runnable::run;
    Executor shower = large ? display : Runnable::run;
    for (Path file : files) {
      reader.execute(
          () -> {
            ReadFile found = ReadFile.of(file);
            shower.execute(
                () -> {
                  show(found);
                  documents.find(file).ifPresent(then);
                });
          });
    }
  }

  /** Finds out what would come of files, without keeping the window waiting for a slow disk. */
  void lookAt(List<Path> files, Consumer<DropPlan> found) {
    reading.execute(
        () -> {
          Map<Path, FileProspect> prospects = DropPlan.prospects(files);
          display.execute(
              () -> found.accept(DropPlan.of(prospects, file -> documents.find(file).isPresent())));
        });
  }

  private static boolean isLarge(Path file) {
    try {
      return Files.size(file) > LARGE;
    } catch (IOException e) {
      return false;
    }
  }

  private void show(ReadFile found) {
    Path file = found.file();
    boolean open = documents.activate(file).isPresent();
    switch (found) {
      case ReadFile.Unreadable(_, IOException reason) when !open -> {
        notices.warn(TEXTS.get("file.cannotRead", file, reason(reason)));
        if (!Files.exists(file)) {
          settings.change(old -> old.forgotten(file.toString()));
        }
        return;
      }
      case ReadFile.Foreign(_, ForeignFiles.Translated translated) when !open -> begin(translated);
      case ReadFile.Program(_, FileText content) -> documents.open(file, content);
      default -> {}
    }
    settings.change(old -> old.opened(file.toString()));
  }

  /** Begins a document with what a file of another format holds. */
  private void begin(ForeignFiles.Translated found) {
    if (found.text() != null) {
      openExample(found.name(), found.text());
    }
    if (!found.notes().isEmpty()) {
      notices.warn(String.join("\n", found.notes()));
    }
  }

  /** Begins a document with a text that is in no file of its own. */
  void openExample(String name, String text) {
    documents.begin(name, text);
  }

  /** The file of the document that is worked on; nothing where it is in none. */
  Optional<Path> activeFile() {
    OpenDocument current = documents.active().get();
    return Optional.ofNullable(current == null ? null : current.file().get());
  }

  /** Changes the document that is worked on, if its text is still the one that was looked at. */
  boolean edit(String stepName, String before, List<TextEdit> edits) {
    OpenDocument current = documents.active().get();
    if (current == null || !current.text().get().equals(before)) {
      return false;
    }
    current.edit(stepName, edits);
    return true;
  }

  /** Whether it is saved now. */
  boolean save(OpenDocument document) {
    Path file = document.file().get();
    if (file == null) {
      return saveAs(document);
    }
    return external.mayBeWritten(document, file, () -> saveTo(document, file))
        ? saveTo(document, file)
        : !document.modified().get();
  }

  boolean saveAs(OpenDocument document) {
    String name = document.name().get();
    String suggested = name.contains(".") ? name : name + ".qasm";
    Optional<Path> chosen = dialogs.chooseFileToSave(suggested);
    return chosen.isPresent() && saveTo(document, chosen.get().toAbsolutePath().normalize());
  }

  void saveAll() {
    documents.all().stream()
        .filter(document -> document.modified().get())
        .toList()
        .forEach(this::save);
  }

  private boolean saveTo(OpenDocument document, Path file) {
    Optional<OpenDocument> other = documents.find(file);
    if (other.isPresent() && !other.get().equals(document)) {
      notices.warn(TEXTS.get("file.openElsewhere", file));
      return false;
    }
    try {
      documents.save(document, file);
      settings.change(old -> old.opened(file.toString()));
      return true;
    } catch (CharacterCodingException e) {
      String charset = document.form().encoding().charset().displayName();
      notices.ask(
          TEXTS.get("file.cannotEncode", file.getFileName(), charset),
          List.of(
              new Notices.Answer(
                  TEXTS.get("file.saveAsUtf8"),
                  () -> {
                    document.useUtf8();
                    saveTo(document, file);
                  })));
      return false;
    } catch (IOException e) {
      notices.ask(
          SaveFailure.words(file, e),
          List.of(new Notices.Answer(TEXTS.get("save.elsewhere"), () -> saveAs(document))));
      return false;
    }
  }

  /** Whether it is closed now. */
  boolean close(OpenDocument document) {
    if (document.modified().get()) {
      Dialogs.Closing answer = dialogs.confirmClose(document.name().get());
      if (answer == Dialogs.Closing.CANCEL || (answer == Dialogs.Closing.SAVE && !save(document))) {
        return false;
      }
    }
    documents.close(document);
    return true;
  }

  /** Why a file cannot be read, to be said behind a colon. */
  static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> TEXTS.get("file.missing");
      case AccessDeniedException denied ->
          denied.getReason() == null ? TEXTS.get("file.denied") : denied.getReason() + ".";
      default ->
          failure.getMessage() == null
              ? failure.getClass().getSimpleName()
              : failure.getMessage() + ".";
    };
  }
}
