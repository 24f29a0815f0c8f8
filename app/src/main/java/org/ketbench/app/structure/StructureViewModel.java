package org.ketbench.app.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.text.Texts;
import org.ketbench.language.openqasm.service.OpenQasmService;

/** The tree of the document that is worked on, kept up while somebody looks at it. */
final class StructureViewModel {
  private static final Texts TEXTS = Texts.beside(StructureViewModel.class);

  private final Executor background;
  private final Executor display;
  private final AtomicLong newest = new AtomicLong();
  private final ReadOnlyObjectWrapper<List<Entry>> roots = new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param background finds out what is declared
   * @param display runs what is to be done with it
   */
  StructureViewModel(Executor background, Executor display) {
    this.background = background;
    this.display = display;
  }

  ReadOnlyObjectProperty<List<Entry>> roots() {
    return roots.getReadOnlyProperty();
  }

  void show(@Nullable Analysis found) {
    long ticket = newest.incrementAndGet();
    if (found == null) {
      roots.set(List.of());
      return;
    }
    background.execute(
        () -> {
          List<Entry> next = ticket == newest.get() ? of(found) : List.of();
          display.execute(
              () -> {
                if (ticket == newest.get()) {
                  roots.set(next);
                }
              });
        });
  }

  private static List<Entry> of(Analysis found) {
    List<Entry> all = new ArrayList<>();
    List<Entry> declared =
        new OpenQasmService(found.program())
            .symbols().stream().<Entry>map(Entry.Declared::new).toList();
    if (!declared.isEmpty()) {
      all.add(new Entry.Group(TEXTS.get("declarations"), declared));
    }
    Drawing drawing = found.get(Drawing.class);
    if (drawing != null && drawing.layout().columns() > 0) {
      var columns = new Entry.Columns(drawing, 0, drawing.layout().columns() - 1);
      all.add(new Entry.Group(TEXTS.get("circuit"), columns.children()));
    }
    return all;
  }
}
