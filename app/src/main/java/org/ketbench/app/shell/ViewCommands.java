package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.canvas.view.ViewportViewModel;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.settings.ViewMode;
import org.ketbench.app.text.Texts;

/** The commands of the View menu. */
final class ViewCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(ViewCommands.class);
  private static final String NO_DOCUMENT = "reason.noDocument";

  private final WindowViewModel window;
  private final SettingsStore settings;
  private final List<Command> commands = new ArrayList<>();

  ViewCommands(WindowViewModel window) {
    this.window = window;
    settings = window.settings();
    mode("view.canvas", ViewMode.CANVAS, "Alt+Shift+DIGIT1");
    mode("view.split", ViewMode.SPLIT, "Alt+Shift+DIGIT2");
    mode("view.code", ViewMode.CODE, "Alt+Shift+DIGIT3");
    commands.add(
        tabCommand("view.moreCode").keys("Alt+Shift+LEFT").notInMenu().runs(() -> shift(1)));
    commands.add(
        tabCommand("view.moreCanvas").keys("Alt+Shift+RIGHT").notInMenu().runs(() -> shift(-1)));
    commands.add(
        tabCommand("view.vertical")
            .choice(layout().map(TabLayout::vertical).orElse(false))
            .runs(() -> change(old -> old.vertical(!old.vertical()))));
    zoom("view.zoomIn", ViewportViewModel::zoomIn, "Shortcut+EQUALS", "Shortcut+ADD");
    zoom("view.zoomOut", ViewportViewModel::zoomOut, "Shortcut+MINUS", "Shortcut+SUBTRACT");
    zoom("view.actualSize", ViewportViewModel::zoomToActualSize, "Shortcut+DIGIT1");
    zoom("view.fit", ViewportViewModel::fit, "Shortcut+DIGIT0");
    Theme.all().forEach(this::theme);
    order("view.order.lowest", true);
    order("view.order.highest", false);
    commands.add(
        Command.named("view.nextTab", TEXTS)
            .group(6)
            .keys("Shortcut+TAB", "Shortcut+PAGE_DOWN")
            .runs(() -> step(1)));
    commands.add(
        Command.named("view.previousTab", TEXTS)
            .group(6)
            .keys("Shortcut+Shift+TAB", "Shortcut+PAGE_UP")
            .runs(() -> step(-1)));
  }

  @Override
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  private ObservableValue<TabLayout> layout() {
    return window.active().flatMap(TabViewModel::layout);
  }

  private Command.Builder tabCommand(String id) {
    return Command.named(id, TEXTS).available(layout().map(_ -> true).orElse(false), NO_DOCUMENT);
  }

  private void mode(String id, ViewMode mode, String keys) {
    commands.add(
        tabCommand(id)
            .keys(keys)
            .choice(layout().map(layout -> layout.mode() == mode).orElse(false))
            .runs(() -> change(old -> old.mode(mode))));
  }

  private void shift(int by) {
    ViewMode[] modes = ViewMode.values();
    change(
        old -> {
          int at = List.of(modes).indexOf(old.mode());
          return old.mode(modes[Math.clamp(at + by, 0, modes.length - 1)]);
        });
  }

  private void change(UnaryOperator<TabLayout> change) {
    TabViewModel tab = window.active().get();
    if (tab != null) {
      tab.layout().set(change.apply(tab.layout().get()));
    }
  }

  private void zoom(String id, Consumer<ViewportViewModel> action, String... keys) {
    commands.add(
        tabCommand(id)
            .group(1)
            .keys(keys)
            .runs(
                () -> {
                  TabViewModel tab = window.active().get();
                  if (tab != null) {
                    action.accept(tab.canvas().window());
                  }
                }));
  }

  private void theme(Theme theme) {
    commands.add(
        Command.named("view.theme." + theme.name(), TEXTS)
            .in("view/theme", 2)
            .choice(settings.settings().map(now -> now.theme().equals(theme.name())))
            .runs(() -> settings.change(old -> old.theme(theme.name()))));
  }

  private void order(String id, boolean lowestFirst) {
    commands.add(
        Command.named(id, TEXTS)
            .in("view/order", 2)
            .choice(settings.settings().map(now -> now.lowestFirst() == lowestFirst))
            .runs(() -> settings.change(old -> old.lowestFirst(lowestFirst))));
  }

  private void step(int by) {
    var all = window.documents().all();
    int count = all.size();
    int at = all.indexOf(window.documents().active().get());
    if (count > 0) {
      window.documents().activate(all.get(Math.floorMod(at + by, count)));
    }
  }
}
