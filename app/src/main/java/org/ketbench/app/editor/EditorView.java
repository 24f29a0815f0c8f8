package org.ketbench.app.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.bar.FindBar;
import org.ketbench.app.editor.card.MessageCard;
import org.ketbench.app.editor.complete.CompletionViewModel;
import org.ketbench.app.editor.complete.SnippetViewModel;
import org.ketbench.app.editor.find.FindViewModel;
import org.ketbench.app.editor.fold.FoldingViewModel;
import org.ketbench.app.editor.help.HoverViewModel;
import org.ketbench.app.editor.help.SignatureViewModel;
import org.ketbench.app.editor.name.NavigationViewModel;
import org.ketbench.app.editor.name.RenameViewModel;
import org.ketbench.app.editor.name.UsesViewModel;
import org.ketbench.app.editor.path.PathBar;
import org.ketbench.app.editor.path.PathViewModel;
import org.ketbench.app.editor.style.Problems;
import org.ketbench.app.problems.BannerFix;
import org.ketbench.app.problems.FixesViewModel;
import org.ketbench.app.problems.ListedProblem;
import org.ketbench.app.problems.ProblemsView;
import org.ketbench.app.problems.ProblemsViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.LanguageService;

/** The text of a document with everything that helps to write it. */
public final class EditorView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(EditorView.class);

  /** Longer texts are shown without colours. */
  public static final int LONGEST_COLOURED = Colouring.LONGEST;

  private final OpenDocument document;
  private final CodeArea area = new CodeArea();
  private final Pane layer = new Pane();
  private final Highlighter highlighter = new Highlighter();
  private final Gutter gutter;
  private final Marks marks;
  private final LanguageDesk.Line formatting;
  private final FoldingViewModel folding;
  private final CompletionViewModel completion;
  private final HoverViewModel hover;
  private final SignatureViewModel signature;
  private final NavigationViewModel navigation;
  private final RenameViewModel renaming;
  private final FindViewModel finding;
  private final VBox above;
  private @Nullable FindBar findBar;
  private final MessageCard message;
  private final LineActions lines;
  private final ClipboardActions clipboard;
  private final LineNumberField lineNumber;
  private final ProblemsViewModel problems;
  private final FixesViewModel fixes;
  private final Lightbulb lightbulb;
  private final ScrolledText scrolled;
  private final ProblemsView problemsView;
  private Runnable toCircuit = () -> {};

  /**
   * @param background where the language is asked, one question after another
   */
  public EditorView(OpenDocument document, Executor background) {
    this.document = document;
    area.setId("editor");
    area.setAccessibleText(TEXTS.get("code"));
    getStyleClass().add("editor-view");
    getStylesheets().add(EditorView.class.getResource("Editor.css").toExternalForm());
    layer.setPickOnBounds(false);
    message = new MessageCard(area, new Announcer(area));
    var desk = new LanguageDesk(document, background, Platform::runLater);
    formatting = desk.line();
    folding = new FoldingViewModel(desk);
    var snippets = new SnippetViewModel(document);
    completion = new CompletionViewModel(desk, snippets);
    hover = new HoverViewModel(desk);
    signature = new SignatureViewModel(desk);
    navigation = new NavigationViewModel(desk, message::say);
    renaming = new RenameViewModel(desk, message::say);
    finding = new FindViewModel(document, background, Platform::runLater);
    lines = new LineActions(document);
    clipboard = new ClipboardActions(document);
    lineNumber = new LineNumberField(document, area, layer);
    problems = new ProblemsViewModel(document);
    fixes = new FixesViewModel(desk);
    lightbulb = new Lightbulb(document, fixes, layer);
    problemsView = new ProblemsView(problems, fixes, this::goTo);
    var folds = new Folds(folding);
    gutter = new Gutter(folds);
    folds.refreshes(gutter);

    gutter.install(area);
    var gradual = new GradualText(area, gutter, background);
    var link = new DocumentLink(document, gradual);
    link.install(area);
    var colouring = new Colouring(document, desk, highlighter, gradual::missing);
    colouring.install(area);
    new TypingKeys(document).install(area);
    new TextDrag(document).install(area);
    folds.install(area);
    var uses = new UsesViewModel(desk);
    marks = new Marks(document, highlighter, uses, finding, snippets);
    marks.install(area);
    // After those who only ask what is in view: what it changes has to be laid out anew.
    highlighter.install(area);
    gradual.setOnWhole(
        () -> {
          link.catchUp(area);
          show(document.analysis().get());
          colouring.refresh(area);
          marks.refresh();
        });
    new Popups(completion, snippets, hover, signature, renaming, layer).install(area);
    lightbulb.install(area);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::followLink);
    // Behind the filters of all that lies over the text and is sent away first.
    area.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFinding);
    document.analysis().subscribe(this::show);

    above = new VBox(new PathBar(new PathViewModel(desk), this::goTo));
    setTop(above);
    scrolled = new ScrolledText(area);
    new PageKeys(scrolled).install(area);
    setCenter(new StackPane(new VirtualizedScrollPane<>(scrolled), layer));
  }

  private void show(@Nullable Analysis found) {
    Problems marked = found == null ? null : found.get(Problems.class);
    if (marked != null) {
      gutter.show(marked);
      highlighter.show(marked);
    }
  }

  private void leaveFinding(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed() && finding.open().get()) {
      finding.close();
      event.consume();
    }
  }

  private void followLink(MouseEvent event) {
    if (event.isShortcutDown() && event.isPrimaryButtonDown()) {
      navigation.goToDefinition(area.hit(event.getX(), event.getY()).getInsertionIndex());
      area.requestFocus();
      event.consume();
    }
  }

  public OpenDocument document() {
    return document;
  }

  public CodeArea area() {
    return area;
  }

  /** Lights the places of what is chosen in another view. */
  public void light(List<Span> places) {
    marks.light(places);
  }

  /** Brings a place of the text into view, with the caret. */
  public void show(int place) {
    document.select(Selection.at(place));
    area.requestFollowCaret();
  }

  /** What is in view stays there. */
  void selectAll() {
    scrolled.stay(area::selectAll);
  }

  /** Says for a moment beside the caret why something was not done. */
  public void say(String words) {
    message.say(words);
  }

  /** What is wrong with the text. */
  public ProblemsViewModel problems() {
    return problems;
  }

  /** The list of what is wrong with the text, to be shown elsewhere in the window. */
  public ProblemsView problemsView() {
    return problemsView;
  }

  /** A button that mends the first error, to be shown where something waits for that. */
  public BannerFix bannerFix(ObservableValue<Boolean> isWanted) {
    return new BannerFix(problems, fixes, isWanted);
  }

  private void goTo(int place) {
    navigation.jump(Span.at(place));
    area.requestFollowCaret();
    area.requestFocus();
  }

  private void goTo(ListedProblem problem) {
    problems.goTo(problem);
    area.requestFollowCaret();
    area.requestFocus();
  }

  /** Goes to the next problem, or the one before, and says what it is. */
  public void goToProblem(boolean next) {
    problems.step(next);
    area.requestFollowCaret();
    ListedProblem found = problems.chosen().get();
    if (found == null) {
      message.say(TEXTS.get("problems.none"));
    } else {
      message.say(found.message());
    }
  }

  /** Offers what can be changed at the caret. */
  public void offerChanges() {
    lightbulb.offer(area, () -> message.say(TEXTS.get("changes.none")));
  }

  /** What goes to a place in the characters of another file. */
  public void setOnGoToFile(BiConsumer<Path, Span> action) {
    navigation.setOnGoToFile(action);
  }

  /** What takes the keyboard to the gate that the caret is at. */
  public void setOnGoToCircuit(Runnable action) {
    toCircuit = action;
  }

  public void goToCircuit() {
    toCircuit.run();
  }

  /** Opens the bar that finds, and with it the one that replaces. */
  public void find(boolean withReplacement) {
    findBar().open(withReplacement);
  }

  /** Goes to the next place of what was looked for last, or asks what to look for. */
  public void findAgain(boolean forward) {
    if (finding.isResumable()) {
      findBar();
      finding.resume(forward);
    } else if (!finding.open().get()) {
      find(false);
    } else if (forward) {
      finding.next();
    } else {
      finding.previous();
    }
  }

  private FindBar findBar() {
    FindBar known = findBar;
    if (known != null) {
      return known;
    }
    var made = new FindBar(finding, area::requestFocus);
    above.getChildren().addFirst(made);
    findBar = made;
    return made;
  }

  public void goToLine() {
    lineNumber.ask();
  }

  /** Lays the text out well. */
  public void format() {
    formatting.ask(
        LanguageService::formatting,
        edits -> {
          if (edits.isEmpty()) {
            message.say(TEXTS.get("format.nothing"));
          } else {
            document.edit(TEXTS.get("step.format"), edits);
          }
        });
  }

  public void fold() {
    folding.fold(area.getCurrentParagraph());
  }

  public void unfold() {
    folding.unfold(area.getCurrentParagraph());
  }

  public FindViewModel finding() {
    return finding;
  }

  FoldingViewModel folding() {
    return folding;
  }

  CompletionViewModel completion() {
    return completion;
  }

  HoverViewModel hover() {
    return hover;
  }

  SignatureViewModel signature() {
    return signature;
  }

  NavigationViewModel navigation() {
    return navigation;
  }

  RenameViewModel renaming() {
    return renaming;
  }

  LineActions lines() {
    return lines;
  }

  ClipboardActions clipboard() {
    return clipboard;
  }
}
