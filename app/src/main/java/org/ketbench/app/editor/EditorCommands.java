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
import org.ketbench.app.text.Texts;

/** Everything that can be done to the text in the editor that is active. */
public final class EditorCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(EditorCommands.class);
  private static final ObservableValue<Boolean> NO = new ReadOnlyObjectWrapper<>(false);
  private static final int CLIPBOARD = 30;
  private static final int FIND = 40;
  private static final int LINES = 50;
  private static final int HELP = 60;
  private static final int FOLDS = 70;

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
    add("edit.find", FIND, Scope.WINDOW, editor -> editor.find(false), "Shortcut+F");
    add("edit.replace", FIND, Scope.WINDOW, editor -> editor.find(true), "Shortcut+H");
    add("edit.findNext", FIND, Scope.WINDOW, editor -> editor.finding().next(), "F3");
    add("edit.findPrevious", FIND, Scope.WINDOW, editor -> editor.finding().previous(), "Shift+F3");
    code("edit.goToLine", FIND, EditorView::goToLine, "Shortcut+G", "Shortcut+L");
  }

  private void clipboard() {
    code("edit.cut", CLIPBOARD, editor -> editor.clipboard().cut(), "Shortcut+X", "Shift+DELETE");
    code("edit.copy", CLIPBOARD, editor -> editor.clipboard().copy(), "Shortcut+C");
    code("edit.paste", CLIPBOARD, editor -> editor.clipboard().paste(), "Shortcut+V");
    code("edit.selectAll", CLIPBOARD, editor -> editor.area().selectAll(), "Shortcut+A");
  }

  private void lines() {
    code("edit.comment", LINES, editor -> editor.lines().toggleComment(), "Shortcut+SLASH");
    code("edit.indent", LINES, editor -> editor.lines().indent(), "Shortcut+CLOSE_BRACKET");
    code("edit.outdent", LINES, editor -> editor.lines().outdent(), "Shortcut+OPEN_BRACKET");
    code("edit.moveLineUp", LINES, editor -> editor.lines().moveUp(), "Alt+UP");
    code("edit.moveLineDown", LINES, editor -> editor.lines().moveDown(), "Alt+DOWN");
    code("edit.duplicate", LINES, editor -> editor.lines().duplicate(), "Shortcut+D");
    code("edit.deleteLine", LINES, editor -> editor.lines().delete(), "Shortcut+Shift+K");
    code("edit.format", LINES, EditorView::format, "Shortcut+Alt+L", "Alt+Shift+F");
  }

  private void language() {
    code("edit.complete", HELP, editor -> editor.completion().request(), "Shortcut+SPACE");
    code("edit.explain", HELP, editor -> editor.hover().askAtCaret(), "F1");
    code("edit.parameters", HELP, editor -> editor.signature().request(), "Shortcut+Shift+SPACE");
    code("edit.changes", HELP, EditorView::offerChanges, "Alt+ENTER", "Shortcut+PERIOD");
    add("edit.nextProblem", HELP, Scope.WINDOW, editor -> editor.goToProblem(true), "F8");
    add(
        "edit.previousProblem",
        HELP,
        Scope.WINDOW,
        editor -> editor.goToProblem(false),
        "Shift+F8");
    code("edit.rename", HELP, editor -> editor.renaming().begin(), "F2");
    code(
        "edit.definition",
        HELP,
        editor -> editor.navigation().goToDefinition(),
        "Shortcut+B",
        "F12");
    code("edit.toCircuit", HELP, EditorView::goToCircuit, "F4");
    code("edit.nextUse", HELP, editor -> editor.navigation().goToUse(true), "Alt+F7");
    code("edit.previousUse", HELP, editor -> editor.navigation().goToUse(false), "Alt+Shift+F7");
    add(
        "edit.back",
        HELP,
        Scope.WINDOW,
        editor -> editor.navigation().back(),
        editor -> editor.navigation().canGoBack(),
        "Shortcut+Alt+LEFT");
    add(
        "edit.forward",
        HELP,
        Scope.WINDOW,
        editor -> editor.navigation().forward(),
        editor -> editor.navigation().canGoForward(),
        "Shortcut+Alt+RIGHT");
  }

  private void folds() {
    code("edit.fold", FOLDS, EditorView::fold, "Shortcut+Shift+OPEN_BRACKET");
    code("edit.unfold", FOLDS, EditorView::unfold, "Shortcut+Shift+CLOSE_BRACKET");
    code("edit.foldAll", FOLDS, editor -> editor.folding().foldAll(), "Shortcut+Alt+OPEN_BRACKET");
    code(
        "edit.unfoldAll",
        FOLDS,
        editor -> editor.folding().unfoldAll(),
        "Shortcut+Alt+CLOSE_BRACKET");
  }

  private void code(String id, int group, Consumer<EditorView> action, String... keys) {
    add(id, group, Scope.CODE, action, keys);
  }

  private void add(String id, int group, Scope scope, Consumer<EditorView> action, String... keys) {
    add(id, group, scope, action, _ -> new ReadOnlyObjectWrapper<>(true), keys);
  }

  private void add(
      String id,
      int group,
      Scope scope,
      Consumer<EditorView> action,
      Function<EditorView, ObservableValue<Boolean>> when,
      String... keys) {
    ObservableValue<Boolean> available =
        active.flatMap(editor -> editor == null ? NO : when.apply(editor)).orElse(false);
    String reason = TEXTS.has("reason." + id) ? "reason." + id : "reason.noText";
    commands.add(
        Command.named(id, TEXTS)
            .group(group)
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
}
