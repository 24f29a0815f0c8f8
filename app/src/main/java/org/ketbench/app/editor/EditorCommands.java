package org.ketbench.app.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.command.Scope;
import org.ketbench.app.editor.bar.FindSwitch;
import org.ketbench.app.editor.find.FindViewModel;
import org.ketbench.app.text.Texts;

/** Everything that can be done to the text in the editor that is active. */
public final class EditorCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(EditorCommands.class);
  private static final ObservableValue<Boolean> NO = new ReadOnlyObjectWrapper<>(false);

  private final ObservableValue<@Nullable EditorView> active;
  private final List<Command> commands = new ArrayList<>();

  /**
   * @param active the editor that commands are for; null while there is none
   */
  public EditorCommands(ObservableValue<@Nullable EditorView> active) {
    this.active = active;
    clipboard();
    find();
    lines();
    language();
    folds();
  }

  @Override
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  private void find() {
    add("edit.find", Place.FIND, Scope.WINDOW, editor -> editor.find(false), "Shortcut+F");
    add("edit.replace", Place.FIND, Scope.WINDOW, editor -> editor.find(true), "Shortcut+H");
    add("edit.findNext", Place.FIND, Scope.WINDOW, editor -> editor.findAgain(true), "F3");
    add(
        "edit.findPrevious",
        Place.FIND,
        Scope.WINDOW,
        editor -> editor.findAgain(false),
        "Shift+F3");
    for (FindSwitch way : FindSwitch.values()) {
      commands.add(find(way));
    }
    code("edit.goToLine", Place.GO_TO, EditorView::goToLine, "Shortcut+G", "Shortcut+L");
  }

  private Command find(FindSwitch way) {
    ObservableValue<@Nullable FindViewModel> state =
        active.map(editor -> editor == null ? null : editor.finding());
    return Command.named("edit.find." + way.key(), TEXTS)
        .in(Place.FIND.menu, Place.FIND.group)
        .notInMenu()
        .scope(Scope.FIND)
        .keys(way.keys())
        .available(state.flatMap(FindViewModel::open).orElse(false), "reason.notFinding")
        .choice(state.flatMap(way::in).orElse(false))
        .runs(
            () -> {
              FindViewModel finding = state.getValue();
              if (finding != null) {
                way.in(finding).set(!way.in(finding).get());
              }
            });
  }

  private void clipboard() {
    code(
        "edit.cut",
        Place.CLIPBOARD,
        editor -> editor.clipboard().cut(),
        "Shortcut+X",
        "Shift+DELETE");
    code("edit.copy", Place.CLIPBOARD, editor -> editor.clipboard().copy(), "Shortcut+C");
    code("edit.paste", Place.CLIPBOARD, editor -> editor.clipboard().paste(), "Shortcut+V");
    code("edit.selectAll", Place.CLIPBOARD, EditorView::selectAll, "Shortcut+A");
  }

  private void lines() {
    code("edit.comment", Place.LINES, editor -> editor.lines().toggleComment(), "Shortcut+SLASH");
    code("edit.indent", Place.LINES, editor -> editor.lines().indent(), "Shortcut+CLOSE_BRACKET");
    code("edit.outdent", Place.LINES, editor -> editor.lines().outdent(), "Shortcut+OPEN_BRACKET");
    code("edit.moveLineUp", Place.LINES, editor -> editor.lines().moveUp(), "Alt+UP");
    code("edit.moveLineDown", Place.LINES, editor -> editor.lines().moveDown(), "Alt+DOWN");
    code("edit.duplicate", Place.CLIPBOARD, editor -> editor.lines().duplicate(), "Shortcut+D");
    code("edit.deleteLine", Place.LINES, editor -> editor.lines().delete(), "Shortcut+Shift+K");
    code("edit.format", Place.LINES, EditorView::format, "Shortcut+Alt+L", "Alt+Shift+F");
  }

  private void language() {
    code("edit.complete", Place.HELP, editor -> editor.completion().request(), "Shortcut+SPACE");
    code("edit.explain", Place.HELP, editor -> editor.hover().askAtCaret(), "F1");
    code(
        "edit.parameters",
        Place.HELP,
        editor -> editor.signature().request(),
        "Shortcut+Shift+SPACE");
    code("edit.changes", Place.HELP, EditorView::offerChanges, "Alt+ENTER", "Shortcut+PERIOD");
    add("edit.nextProblem", Place.GO_TO, Scope.WINDOW, editor -> editor.goToProblem(true), "F8");
    add(
        "edit.previousProblem",
        Place.GO_TO,
        Scope.WINDOW,
        editor -> editor.goToProblem(false),
        "Shift+F8");
    code("edit.rename", Place.HELP, editor -> editor.renaming().begin(), "F2");
    code(
        "edit.definition",
        Place.GO_TO,
        editor -> editor.navigation().goToDefinition(),
        "Shortcut+B",
        "F12");
    code("edit.toCircuit", Place.GO_TO, EditorView::goToCircuit, "F4");
    code("edit.nextUse", Place.GO_TO, editor -> editor.navigation().goToUse(true), "Alt+F7");
    code(
        "edit.previousUse",
        Place.GO_TO,
        editor -> editor.navigation().goToUse(false),
        "Alt+Shift+F7");
    add(
        "edit.back",
        Place.GO_TO,
        Scope.WINDOW,
        editor -> editor.navigation().back(),
        editor -> editor.navigation().canGoBack(),
        "Shortcut+Alt+LEFT");
    add(
        "edit.forward",
        Place.GO_TO,
        Scope.WINDOW,
        editor -> editor.navigation().forward(),
        editor -> editor.navigation().canGoForward(),
        "Shortcut+Alt+RIGHT");
  }

  private void folds() {
    code("edit.fold", Place.FOLDS, EditorView::fold, "Shortcut+Shift+OPEN_BRACKET");
    code("edit.unfold", Place.FOLDS, EditorView::unfold, "Shortcut+Shift+CLOSE_BRACKET");
    code(
        "edit.foldAll",
        Place.FOLDS,
        editor -> editor.folding().foldAll(),
        "Shortcut+Alt+OPEN_BRACKET");
    code(
        "edit.unfoldAll",
        Place.FOLDS,
        editor -> editor.folding().unfoldAll(),
        "Shortcut+Alt+CLOSE_BRACKET");
  }

  private void code(String id, Place place, Consumer<EditorView> action, String... keys) {
    add(id, place, Scope.CODE, action, keys);
  }

  private void add(
      String id, Place place, Scope scope, Consumer<EditorView> action, String... keys) {
    add(id, place, scope, action, _ -> new ReadOnlyObjectWrapper<>(true), keys);
  }

  private void add(
      String id,
      Place place,
      Scope scope,
      Consumer<EditorView> action,
      Function<EditorView, ObservableValue<Boolean>> when,
      String... keys) {
    ObservableValue<Boolean> available =
        active.flatMap(editor -> editor == null ? NO : when.apply(editor)).orElse(false);
    String reason = TEXTS.has("reason." + id) ? "reason." + id : "reason.noText";
    commands.add(
        Command.named(id, TEXTS)
            .in(place.menu, place.group)
            .scope(scope)
            .keys(keys)
            .available(available, reason)
            .runs(
                () -> {
                  EditorView editor = active.getValue();
                  if (editor != null) {
                    action.accept(editor);
                  }
                }));
  }

  /** Where commands stand. One menu of all would be higher than many screens. */
  private enum Place {
    CLIPBOARD("edit", 30),
    FIND("edit", 40),
    HELP("edit/code", 0),
    LINES("edit/lines", 0),
    GO_TO("edit/goTo", 0),
    FOLDS("edit/folding", 0);

    private final String menu;
    private final int group;

    Place(String menu, int group) {
      this.menu = menu;
      this.group = group;
    }
  }
}
