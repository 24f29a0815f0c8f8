package org.ketbench.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.settings.SettingsStore;

/** Where files are looked for first: beside the one that is worked on, or that was last. */
record WorkingFolder(OpenDocuments documents, SettingsStore settings) {

  /** The folder, where there is still one. */
  Optional<Path> find() {
    OpenDocument active = documents.active().get();
    Path file = active == null ? null : active.file().get();
    return Stream.concat(
            Stream.ofNullable(file), settings.get().recent().stream().limit(1).map(Path::of))
        .flatMap(each -> Stream.ofNullable(each.getParent()))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
