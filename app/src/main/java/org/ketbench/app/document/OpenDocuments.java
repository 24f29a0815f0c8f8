package org.ketbench.app.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;

/** The documents that are open, in the order of their tabs, and the one that is worked on. */
public final class OpenDocuments {
  private static final Texts TEXTS = Texts.beside(OpenDocuments.class);

  private final ObservableList<OpenDocument> all = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable OpenDocument> active =
      new ReadOnlyObjectWrapper<>(null);
  private final Supplier<Checking<Analysis>> checking;
  private final Clock clock;

  /**
   * @param checking makes one for each document
   */
  public OpenDocuments(Supplier<Checking<Analysis>> checking, Clock clock) {
    this.checking = checking;
    this.clock = clock;
  }

  public ObservableList<OpenDocument> all() {
    return all;
  }

  public ReadOnlyObjectProperty<@Nullable OpenDocument> active() {
    return active.getReadOnlyProperty();
  }

  public void activate(@Nullable OpenDocument document) {
    active.set(document);
  }

  /** Begins an empty document, which becomes the active one. */
  public OpenDocument create() {
    return add(new OpenDocument(freeName(TEXTS.get("untitled")), checking.get(), clock));
  }

  /** Begins a document of a name that has no file. */
  public OpenDocument create(String name) {
    return add(new OpenDocument(name, checking.get(), clock));
  }

  private OpenDocument add(OpenDocument document) {
    all.add(document);
    active.set(document);
    return document;
  }

  /** A name, or one like it where a document has it already. */
  public String freeName(String wanted) {
    int dot = wanted.lastIndexOf('.');
    String stem = dot > 0 ? wanted.substring(0, dot) : wanted;
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = TEXTS.get("numbered", stem, number, wanted.substring(stem.length()));
    }
    return name;
  }

  private boolean isTaken(String name) {
    return all.stream().anyMatch(each -> each.name().get().equals(name));
  }

  /** Makes the document of a file the active one, if the file is open. */
  public Optional<OpenDocument> activate(Path path) {
    Optional<OpenDocument> known = find(path);
    known.ifPresent(active::set);
    return known;
  }

  /**
   * Opens a file and makes it the active document; one that is open already is not opened twice. A
   * document that nobody has begun becomes this one, so that its views need not be made again.
   */
  public OpenDocument open(Path path) throws IOException {
    Optional<OpenDocument> known = activate(path);
    return known.isPresent() ? known.get() : open(path, FileText.of(Files.readAllBytes(path)));
  }

  /** Like {@link #open(Path)}, with what was found in the file. */
  public OpenDocument open(Path path, FileText content) {
    Optional<OpenDocument> known = activate(path);
    if (known.isPresent()) {
      return known.get();
    }
    OpenDocument current = active.get();
    if (current != null && current.isUntouched()) {
      current.load(path, content);
      return current;
    }
    OpenDocument opened = new OpenDocument(name(path), checking.get(), clock);
    opened.load(path, content);
    return add(opened);
  }

  /** Begins a document with a text that is in no file, in place of one that nobody has begun. */
  public OpenDocument begin(String name, String text) {
    OpenDocument current = active.get();
    OpenDocument begun = current != null && current.isUntouched() ? current : create(name);
    begun.rename(name);
    begun.begin(text);
    return begun;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** The document of a file, by whatever name the file is called. */
  public Optional<OpenDocument> find(Path path) {
    return all.stream().filter(each -> isOf(each, path)).findFirst();
  }

  private static boolean isOf(OpenDocument document, Path path) {
    Path file = document.file().get();
    return file != null && isSame(file, path);
  }

  /** Whether two paths lead to one file. */
  public static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Puts the documents into another order; does nothing if these are not all of them. */
  public void reorder(List<OpenDocument> order) {
    if (order.size() == all.size() && order.containsAll(all) && !order.equals(all)) {
      all.setAll(order);
    }
  }

  /** Writes a document to a file, which is its own from then on. */
  public void save(OpenDocument document, Path path) throws IOException {
    String text = document.text().get();
    AtomicFile.write(path, document.bytes());
    document.saved(path, text);
  }

  /** Closes a document; its neighbour becomes the active one. */
  public void close(OpenDocument document) {
    int index = all.indexOf(document);
    if (index < 0) {
      return;
    }
    if (document.equals(active.get())) {
      int next = index + 1 < all.size() ? index + 1 : index - 1;
      active.set(next < 0 ? null : all.get(next));
    }
    all.remove(document);
  }
}
