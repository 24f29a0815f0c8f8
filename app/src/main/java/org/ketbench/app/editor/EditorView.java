package org.ketbench.app.editor;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.ask.LanguageDesk;
import org.ketbench.app.editor.fold.FoldingViewModel;

/** The text of a document with everything that helps to write it. */
public final class EditorView extends BorderPane {
  private final OpenDocument document;
  private final CodeArea area = new CodeArea();
  private final Highlighter highlighter = new Highlighter();
  private final Gutter gutter;
  private final FoldingViewModel folding;

  /**
   * @param background where the language is asked, one question after another
   */
  public EditorView(OpenDocument document, Executor background) {
    this.document = document;
    var desk = new LanguageDesk(document, background, Platform::runLater);
    folding = new FoldingViewModel(desk);
    var folds = new Folds(folding);
    gutter = new Gutter(folds::arrow);
    folds.refreshes(gutter);
    area.setId("editor");
    getStyleClass().add("editor-view");
    getStylesheets().add(EditorView.class.getResource("Editor.css").toExternalForm());
    gutter.install(area);
    highlighter.install(area);
    new DocumentLink(document).install(area);
    new TypingKeys(document).install(area);
    new BracketMarks(document, highlighter).install(area);
    folds.install(area);
    document.analysis().subscribe(this::show);
    setCenter(new VirtualizedScrollPane<>(area));
  }

  private void show(@Nullable Analysis found) {
    if (found != null) {
      gutter.show(found.styles());
      highlighter.show(found.styles());
    }
  }

  public OpenDocument document() {
    return document;
  }

  public CodeArea area() {
    return area;
  }

  /** Brings a place of the text into view, with the caret. */
  public void show(int place) {
    document.select(Selection.at(place));
    area.requestFollowCaret();
  }
}
